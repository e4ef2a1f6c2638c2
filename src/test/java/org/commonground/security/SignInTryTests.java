package org.commonground.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignInTryTests {

    @ParameterizedTest
    @CsvSource({
        "192.0.2.7, 192.0.2.7",
        "2001:db8:1:2:3:4:5:6, 2001:db8:1:2",
        "2001:db8:1:2::6, 2001:db8:1:2",
        "2001:db8::1, 2001:db8:0:0",
        "::1, 0:0:0:0",
        "fe80:0:0:0:1:2:3:4%eth0, fe80:0:0:0"
    })
    void takesAHouseholdForOne(String address, String network) {
        assertThat(SignInTry.from(address, Optional.empty()).network()).isEqualTo(network);
    }
}
