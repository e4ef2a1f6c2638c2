package org.commonground.post;

import java.net.IDN;
import java.util.regex.Pattern;
import org.commonground.shared.Refused;

/** One mail address and nothing else: no name, no second address, nothing that could end a header. At most 254 characters. */
public record Address(String address) {

    private static final int LONGEST = 254;
    private static final Pattern ONE =
            Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
                    + "@[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?(\\.[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?)*");

    /** @throws Refused for anything that is no such address */
    public Address {
        address = ascii(address.strip());
        if (address.length() > LONGEST || !ONE.matcher(address).matches()) {
            throw new Refused(Refusal.ADDRESS_UNREADABLE);
        }
    }

    private static String ascii(String said) {
        var at = said.lastIndexOf('@');
        try {
            return said.substring(0, at + 1) + IDN.toASCII(said.substring(at + 1));
        } catch (IllegalArgumentException noDomain) {
            throw new Refused(Refusal.ADDRESS_UNREADABLE);
        }
    }

    @Override
    public String toString() {
        return "Address";
    }
}
