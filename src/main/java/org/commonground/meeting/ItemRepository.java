package org.commonground.meeting;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.commonground.shared.Refused;
import org.commonground.structure.BodyId;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

interface ItemRepository extends Repository<Item, ItemId> {

    Item save(Item item);

    /** @throws Refused if somebody else changed it at the same moment */
    default Item keep(Item item) {
        try {
            return save(item);
        } catch (OptimisticLockingFailureException | DuplicateKeyException meanwhile) {
            throw new Refused(Refusal.CHANGED_MEANWHILE);
        }
    }

    Optional<Item> findById(ItemId id);

    /** Waits for whoever changes this agenda; from then on nobody else does until the transaction is over. */
    @Query("select id from meeting where id = :meeting for update")
    Optional<UUID> hold(MeetingId meeting);

    List<Item> findByMeetingOrderByPlace(MeetingId meeting);

    @Query("select coalesce(max(place), 0) + 1 from item where meeting = :meeting")
    int nextPlace(MeetingId meeting);

    void delete(Item item);

    /** What meetings of this body that are over put aside or did not come to. */
    @Query("""
            select i.* from item i join meeting g on g.id = i.meeting
             where g.body = :body and g.stage = 'ADJOURNED' and i.state in ('WAITING', 'PARKED')
            """)
    List<Item> unfinishedOf(BodyId body);
}
