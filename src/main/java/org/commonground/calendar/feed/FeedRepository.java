package org.commonground.calendar.feed;

import java.util.Optional;
import org.commonground.membership.PersonId;
import org.springframework.data.repository.ListCrudRepository;

interface FeedRepository extends ListCrudRepository<CalendarFeed, PersonId> {

    Optional<CalendarFeed> findByTokenHash(String tokenHash);
}
