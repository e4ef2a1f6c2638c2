package org.commonground.meeting;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.commonground.draft.DraftId;
import org.commonground.draft.DraftShelf;
import org.commonground.membership.Member;
import org.commonground.membership.NotPermitted;
import org.commonground.membership.Right;
import org.commonground.shared.Database;
import org.commonground.shared.Refused;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is to be read before items come up. Those who prepare add papers, and whoever presents an item to that item; whoever sees the meeting reads them. */
@Service
@Transactional
public class Papers {

    /** The largest file, in bytes. */
    public static final int LARGEST = 20 * 1024 * 1024;

    /** All files of one meeting together, in bytes. */
    public static final long MOST = 100L * 1024 * 1024;

    private static final int LONGEST_NAME = 200;

    private final PaperTable kept;
    private final Agendas agendas;
    private final Meetings meetings;
    private final Veils veils;
    private final ObjectProvider<DraftShelf> shelves;
    private final ApplicationEventPublisher facts;
    private final Database database;
    private final Clock clock;

    Papers(
            PaperTable kept,
            Agendas agendas,
            Meetings meetings,
            Veils veils,
            ObjectProvider<DraftShelf> shelves,
            ApplicationEventPublisher facts,
            Database database,
            Clock clock) {
        this.kept = kept;
        this.agendas = agendas;
        this.meetings = meetings;
        this.veils = veils;
        this.shelves = shelves;
        this.facts = facts;
        this.database = database;
        this.clock = clock;
    }

    /**
     * Adds a link.
     *
     * @param name as people read it; empty for the address itself
     * @param address http or https, at most 1000 characters
     * @throws NotPermitted unless the member prepares the meeting or presents the item
     * @throws Refused if the meeting is over, or the address cannot be followed
     */
    public PaperId link(ItemId item, String name, String address, Member by) {
        var known = open(item, by);
        var uri = address(address.strip());
        var words = name.isBlank() ? uri.toString() : name.strip().replaceAll("[\\s\\p{Cc}]+", " ");
        return added(new Paper.Link(PaperId.next(), item, OfferWords.abridged(words, LONGEST_NAME), uri), known, by);
    }

    /**
     * Adds a text that members write together.
     *
     * @throws NotPermitted unless the member prepares the meeting or presents the item
     * @throws Refused if the meeting is over, or the text has no page
     */
    public PaperId text(ItemId item, DraftId draft, Member by) {
        var known = open(item, by);
        var shelved = Optional.ofNullable(shelf(by).get(draft)).orElseThrow(() -> new Refused(Refusal.PAPER_UNKNOWN));
        var title = OfferWords.abridged(shelved.title(), LONGEST_NAME);
        return added(new Paper.Text(PaperId.next(), item, title, draft, Optional.of(shelved.path())), known, by);
    }

    /**
     * Adds a file, for what its content says that it is.
     *
     * @param content at most {@link #LARGEST} bytes, and {@link #MOST} in all files of the meeting
     * @throws NotPermitted unless the member prepares the meeting or presents the item
     * @throws Refused if the meeting is over, if the file is empty, too large or of a kind that agendas do not take, if its content is
     *     not what its name says, or if the server's disk is nearly full
     */
    public PaperId upload(ItemId item, String name, byte[] content, Member by) {
        var known = open(item, by);
        if (content.length == 0) {
            throw new Refused(Refusal.PAPER_EMPTY);
        }
        if (content.length > LARGEST) {
            throw new Refused(Refusal.PAPER_TOO_LARGE);
        }
        if (kept.bytes(known.meeting()) + content.length > MOST) {
            throw new Refused(Refusal.PAPER_NO_ROOM);
        }
        if (!database.hasRoomFor(content.length)) {
            throw new Refused(Refusal.PAPER_DISK_FULL);
        }
        var called = new FileName(name);
        var type = FileContent.typeOf(called.name(), content).orElseThrow(() -> new Refused(Refusal.PAPER_TYPE));
        var file = new Paper.File(PaperId.next(), item, called.name(), type, content.length);
        added(file, known, by);
        kept.store(file.id(), content);
        return file.id();
    }

    /**
     * Takes a paper away for good.
     *
     * @throws NotPermitted unless the member prepares the meeting or presents the item
     * @throws Refused if there is no such paper, or the meeting is over
     */
    public void remove(PaperId id, Member by) {
        by.must(Right.READ);
        var paper = kept.byId(id, Map.of()).orElseThrow(() -> new Refused(Refusal.PAPER_UNKNOWN));
        var item = open(paper.item(), by);
        kept.delete(id);
        facts.publishEvent(new AgendaChanged(item.meeting()));
    }

    /** Whether this member may add papers to an item. */
    public static boolean mayAdd(Item item, Member member) {
        return Meetings.mayPrepare(member)
                || (member.may(Right.WRITE) && member.person().equals(item.presenter()));
    }

    /** The papers of an item; none where the reader may not see it. */
    @Transactional(readOnly = true)
    public List<Paper> of(ItemId item, Member reader) {
        return agendas.byId(item, reader)
                .map(known -> {
                    var hidden = veils.kept(known.meeting(), reader);
                    return kept.of(item, shelf(reader)).stream()
                            .filter(paper -> !hidden.contains(paper.id().value()))
                            .toList();
                })
                .orElse(List.of());
    }

    /** The papers of every item of a meeting; none where the reader may not see it. */
    @Transactional(readOnly = true)
    public Map<ItemId, List<Paper>> of(MeetingId meeting, Member reader) {
        if (meetings.byId(meeting, reader).isEmpty()) {
            return Map.of();
        }
        var hidden = veils.kept(meeting, reader);
        return kept.of(meeting, shelf(reader)).stream()
                .filter(paper -> !hidden.contains(paper.id().value()))
                .collect(Collectors.groupingBy(Paper::item, LinkedHashMap::new, Collectors.toList()));
    }

    /** A file; empty where there is none that this reader may see. */
    @Transactional(readOnly = true)
    public Optional<Paper.File> file(PaperId id, Member reader) {
        reader.must(Right.READ);
        return kept.byId(id, Map.of())
                .filter(paper -> agendas.byId(paper.item(), reader)
                        .filter(item -> !veils.kept(item.meeting(), reader)
                                .contains(paper.id().value()))
                        .isPresent())
                .filter(Paper.File.class::isInstance)
                .map(Paper.File.class::cast);
    }

    /** What is in a file; empty where there is none that this reader may see. */
    @Transactional(readOnly = true)
    public Optional<byte[]> content(PaperId id, Member reader) {
        return file(id, reader).map(file -> kept.content(file.id()));
    }

    /** The texts that can be added. */
    @Transactional(readOnly = true)
    public List<DraftShelf.Shelved> texts(Member reader) {
        reader.must(Right.READ);
        return List.copyOf(shelf(reader).values());
    }

    private PaperId added(Paper paper, Item item, Member by) {
        kept.insert(paper, by.person(), clock.instant());
        facts.publishEvent(new PaperAdded(paper.id(), item.id(), item.meeting()));
        facts.publishEvent(new AgendaChanged(item.meeting()));
        return paper.id();
    }

    private Item open(ItemId id, Member by) {
        by.must(Right.WRITE);
        var item = agendas.byId(id, by).orElseThrow(() -> new Refused(Refusal.ITEM_UNKNOWN));
        if (!mayAdd(item, by)) {
            throw new NotPermitted(Right.PRESIDE);
        }
        if (meetings.known(item.meeting()).stage() == Stage.ADJOURNED) {
            throw new Refused(Refusal.MEETING_OVER);
        }
        return item;
    }

    private static URI address(String address) {
        try {
            var uri = new URI(address);
            if (address.length() <= Meeting.LONGEST_LINK && uri.getHost() != null && address.matches("https?://\\S+")) {
                return uri;
            }
        } catch (URISyntaxException unreadable) {
            throw new Refused(Refusal.PAPER_ADDRESS);
        }
        throw new Refused(Refusal.PAPER_ADDRESS);
    }

    private Map<DraftId, DraftShelf.Shelved> shelf(Member reader) {
        var shelf = new LinkedHashMap<DraftId, DraftShelf.Shelved>();
        shelves.stream().forEach(each -> each.drafts(reader).forEach(one -> shelf.put(one.draft(), one)));
        return shelf;
    }
}
