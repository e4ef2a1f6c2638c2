package org.commonground.meeting;

import org.commonground.window.Household;
import org.commonground.window.ThroughTheWindow;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@ThroughTheWindow
class AgendaRacesIntegrationTests {

    @Autowired
    ApplicationContext product;

    @Test
    void settlesSixtyChangesOneAfterTheOther() throws Exception {
        new AgendaRaces(new Convening(product, Household.founded(product))).areSettledOneAfterTheOther();
    }
}
