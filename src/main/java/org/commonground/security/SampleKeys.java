package org.commonground.security;

import java.util.List;
import org.commonground.membership.SamplePerson;

/**
 * How to get into the sample collaborative.
 *
 * @param passphrase the same for all of the people; made at random for this installation
 */
public record SampleKeys(String passphrase, List<SamplePerson> people) {

    public SampleKeys {
        people = List.copyOf(people);
    }
}
