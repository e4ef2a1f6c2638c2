package org.commonground.security;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * How much the house holds ready for those who come. Each session takes some memory, each page in one a lot more.
 *
 * @param ofOnePerson at how many places somebody can be signed in at once
 * @param ofStrangers how many people who have not signed in are waited for at once
 * @param strangersStay for how long somebody who has not signed in, and whose page is closed, is waited for
 */
@Component
record SessionLimits(
        @Value("${commonground.sessions-of-one-person:20}") int ofOnePerson,
        @Value("${commonground.sessions-of-strangers:2000}") int ofStrangers,
        @Value("${commonground.strangers-stay:5m}") Duration strangersStay) {}
