package org.commonground.security;

import java.util.Optional;
import org.commonground.membership.PersonId;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

interface AccountRepository extends ListCrudRepository<Account, PersonId> {

    @Query("select * from account where sign_in_name = :signInName")
    Optional<Account> findBySignInName(String signInName);
}
