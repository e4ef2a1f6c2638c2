package org.commonground.draft;

import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

/** Changes single columns, because the log moves a draft's version on at the same time. */
interface DraftRepository extends Repository<DraftRow, DraftId> {

    @Query("select * from draft where id = :id and removed_at is null")
    Optional<DraftRow> findById(UUID id);

    @Modifying
    @Query("insert into draft (id, title, version, begun_at, begun_by) values (:id, :title, 0, :at, :by)")
    void insert(UUID id, String title, OffsetDateTime at, UUID by);

    @Modifying
    @Query("update draft set title = :title where id = :id")
    int rename(UUID id, String title);

    @Modifying
    @Query("update draft set locked_reason = :reason where id = :id and locked_at is not null")
    int explain(UUID id, String reason);

    @Modifying
    @Query("""
            update draft set locked_at = :at, locked_by = :by, locked_reason = :reason
             where id = :id and locked_at is null
            """)
    int lock(UUID id, OffsetDateTime at, UUID by, String reason);

    @Modifying
    @Query("""
            update draft set locked_at = null, locked_by = null, locked_reason = null
             where id = :id and locked_at is not null
            """)
    int unlock(UUID id);
}
