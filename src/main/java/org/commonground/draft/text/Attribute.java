package org.commonground.draft.text;

/** A node's one attribute: a whole number within bounds. */
record Attribute(String name, int byDefault, int least, int most) {

    int read(Object value) {
        int number = Json.whole(value, name);
        if (number < least || number > most) {
            throw new Malformed(name + " must be " + least + " to " + most);
        }
        return number;
    }
}
