package org.commonground.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.commonground.meeting.Convening.refuses;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.vaadin.flow.internal.CurrentInstance;
import jakarta.servlet.Filter;
import java.util.Arrays;
import java.util.Optional;
import org.commonground.membership.Member;
import org.commonground.membership.NotPermitted;
import org.commonground.membership.PersonId;
import org.commonground.window.Household;
import org.commonground.window.ThroughTheWindow;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@ThroughTheWindow
class PapersIntegrationTests {

    @Autowired
    WebApplicationContext product;

    @Autowired
    Papers papers;

    private Household household;
    private Convening house;
    private MeetingId june;
    private ItemId hotels;
    private PersonId ada;

    @BeforeEach
    void prepare() {
        household = Household.founded(product);
        house = new Convening(product, household);
        ada = household.joined("Ada");
        june = house.plans("June plenary", 5);
        hotels = house.item(june, "Hotels", ItemPurpose.DISCUSS);
    }

    @Test
    void giveBackAFileAsItWasBrought() {
        var content = new byte[Papers.LARGEST];
        Arrays.fill(content, (byte) 'a');

        var file = papers.upload(hotels, "C:\\Notes.txt", content, house.cora());

        assertThat(papers.content(file, house.cora()))
                .hasValueSatisfying(back -> assertThat(back).isEqualTo(content));
        assertThat(papers.of(hotels, house.cora())).extracting(Paper::name).containsExactly("Notes.txt");
    }

    @Test
    void areReadByWhoeverSeesTheMeetingAndNobodyElse() throws Exception {
        var pdf = SampleFiles.of(FileType.PDF);
        var file = papers.upload(hotels, "año \"1\".pdf", pdf, house.cora());

        asks(file, Optional.of(ada)).andExpect(status().isNotFound());
        asks(file, Optional.empty()).andExpect(status().is3xxRedirection());
        house.meetings().publish(june, true, house.cora());

        asks(file, Optional.of(ada))
                .andExpect(status().isOk())
                .andExpect(content().contentType("application/pdf"))
                .andExpect(header().string("Content-Disposition", startsWith("attachment;")))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(content().bytes(pdf));
        assertThat(papers.of(june, household.member(ada))).containsKey(hotels);
    }

    @Test
    void areBroughtByThoseWhoPrepareAndByWhoeverPresentsTheItem() {
        house.meetings().publish(june, true, house.cora());
        assertThatThrownBy(() -> links(household.member(ada))).isInstanceOf(NotPermitted.class);

        var item = house.read(hotels);
        house.agendas()
                .edit(
                        item.described("", item.heading(), item.purpose(), Optional.of(ada), "", 10, "", ""),
                        house.cora());

        var link = links(household.member(ada));
        papers.remove(link, household.member(ada));
        assertThat(papers.of(hotels, house.cora())).isEmpty();
    }

    @Test
    void refuseWhatIsEmptyTooLargeOrDisguised() {
        refuses(Refusal.PAPER_EMPTY, () -> papers.upload(hotels, "a.txt", new byte[0], house.cora()));
        refuses(
                Refusal.PAPER_TOO_LARGE,
                () -> papers.upload(hotels, "a.txt", new byte[Papers.LARGEST + 1], house.cora()));
        refuses(
                Refusal.PAPER_TYPE,
                () -> papers.upload(hotels, "a.pdf", SampleFiles.text("<html><script></script></html>"), house.cora()));
        assertThat(papers.of(hotels, house.cora())).isEmpty();
    }

    @Test
    void haveRoomForSoMuchInOneMeeting() {
        papers.upload(hotels, "a.txt", SampleFiles.of(FileType.TXT), house.cora());
        product.getBean(JdbcClient.class)
                .sql("update paper set bytes = ?")
                .param(Papers.MOST)
                .update();

        refuses(
                Refusal.PAPER_NO_ROOM,
                () -> papers.upload(hotels, "b.txt", SampleFiles.of(FileType.TXT), house.cora()));
    }

    @Test
    void refuseAddressesThatCannotBeFollowed() {
        for (var address : new String[] {"javascript:alert(1)", "data:text/html,a", "https://", "ftp://a.org", "a b"}) {
            refuses(Refusal.PAPER_ADDRESS, () -> papers.link(hotels, "", address, house.cora()));
        }
    }

    @Test
    void goWithTheirItemAndStandOnceTheMeetingIsOver() {
        links(house.cora());
        house.agendas().remove(hotels, house.cora());
        var budget = house.item(june, "Budget", ItemPurpose.DECIDE);
        var link = papers.link(budget, "", "https://example.org/a", house.cora());
        house.adjourns(june);

        refuses(Refusal.MEETING_OVER, () -> papers.remove(link, house.cora()));
        assertThat(papers.of(june, house.cora())).containsOnlyKeys(budget);
    }

    private PaperId links(Member by) {
        return papers.link(hotels, "Map", "https://example.org/map", by);
    }

    private ResultActions asks(PaperId file, Optional<PersonId> reader) throws Exception {
        // Whoever is on a page of this thread would be taken for the one who asks.
        CurrentInstance.clearAll();
        var browser = MockMvcBuilders.webAppContextSetup(product)
                .addFilters(product.getBean("springSecurityFilterChain", Filter.class))
                .build();
        var request = get("/papers/" + file.value());
        reader.ifPresent(person -> request.sessionAttr(
                "SPRING_SECURITY_CONTEXT",
                new SecurityContextImpl(new UsernamePasswordAuthenticationToken(
                        person.value().toString(), "", AuthorityUtils.NO_AUTHORITIES))));
        return browser.perform(request);
    }
}
