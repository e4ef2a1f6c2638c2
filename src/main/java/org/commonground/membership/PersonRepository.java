package org.commonground.membership;

import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

interface PersonRepository extends ListCrudRepository<Person, PersonId> {

    @Query("select count(*) from person where coordinator and joined and left_at is null")
    int coordinators();
}
