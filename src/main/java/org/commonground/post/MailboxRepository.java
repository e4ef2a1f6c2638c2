package org.commonground.post;

import java.util.List;
import org.commonground.membership.PersonId;
import org.springframework.data.repository.ListCrudRepository;

interface MailboxRepository extends ListCrudRepository<Mailbox, PersonId> {

    List<Mailbox> findByWantedTrue();
}
