package org.commonground.copy;

import java.time.Clock;
import java.util.List;
import org.commonground.membership.Member;
import org.commonground.membership.NotPermitted;
import org.commonground.membership.Right;
import org.commonground.shared.Refused;
import org.springframework.stereotype.Service;

/** The copies of everything that is kept here. Coordinators have them made and deleted. Nobody can read them through the product. */
@Service
public class Copies {

    private final CopyFolder folder;
    private final Copying copying;
    private final Purges purges;

    Copies(CopyFolder folder, Original original, Purges purges, Clock clock) {
        this.folder = folder;
        this.purges = purges;
        this.copying = new Copying(original, folder, clock);
    }

    /**
     * Makes a copy while everybody goes on working, and reads it back; it takes seconds to minutes. Everything stored before is in it.
     *
     * @throws NotPermitted if the member is no coordinator
     * @throws Refused while another one is made, without room for it, or if it is not whole; there is no new copy then
     */
    public Copy make(Member coordinator) {
        coordinator.must(Right.COORDINATE);
        return made();
    }

    /** The same for whoever may write into the folder of the copies, which is whoever runs the program. */
    Copy made() {
        var name = copying.make(Occasion.ASKED).getFileName().toString();
        return folder.all(purges.last()).stream()
                .filter(copy -> copy.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Refused(Refusal.UNKNOWN));
    }

    /**
     * What lies in the folder, the latest first.
     *
     * @throws NotPermitted if the member is no coordinator
     */
    public List<Copy> all(Member coordinator) {
        coordinator.must(Right.COORDINATE);
        return folder.all(purges.last());
    }

    /**
     * Where they lie, for whoever runs the program.
     *
     * @throws NotPermitted if the member is no coordinator
     */
    public String place(Member coordinator) {
        coordinator.must(Right.COORDINATE);
        return folder.folder().toString();
    }

    /**
     * How many copies may still hold words that were purged since they were made.
     *
     * @throws NotPermitted unless the member may purge words
     */
    public int withPurgedWords(Member chair) {
        chair.must(Right.PRESIDE);
        return (int)
                folder.all(purges.last()).stream().filter(Copy::purgedSince).count();
    }

    /**
     * Deletes every copy that may still hold purged words, once there is a new one without them.
     *
     * @return how many were deleted
     * @throws NotPermitted unless the member may purge words
     * @throws Refused if no new copy can be made; nothing is deleted then
     */
    public int withoutPurgedWords(Member chair) {
        chair.must(Right.PRESIDE);
        var old = folder.all(purges.last()).stream().filter(Copy::purgedSince).toList();
        if (!old.isEmpty()) {
            copying.make(Occasion.ASKED);
            old.forEach(copy -> folder.delete(copy.name()));
        }
        return old.size();
    }

    /**
     * Deletes a copy for ever.
     *
     * @throws NotPermitted if the member is no coordinator
     * @throws Refused if it is gone already
     */
    public void delete(String name, Member coordinator) {
        coordinator.must(Right.COORDINATE);
        folder.delete(name);
    }
}
