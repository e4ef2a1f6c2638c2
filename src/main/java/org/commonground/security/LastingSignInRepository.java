package org.commonground.security;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.commonground.membership.PersonId;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

interface LastingSignInRepository extends ListCrudRepository<LastingSignIn, UUID> {

    Optional<LastingSignIn> findBySecretHash(String secretHash);

    @Modifying
    @Query("delete from lasting_sign_in where person = :person and id <> :stays")
    void deleteOthersOf(PersonId person, UUID stays);

    @Modifying
    @Query("delete from lasting_sign_in where since < :then")
    void deleteFromBefore(Instant then);
}
