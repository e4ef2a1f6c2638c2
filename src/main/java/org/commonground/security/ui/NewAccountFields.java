package org.commonground.security.ui;

import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.i18n.I18NProvider;

/** The fields that make an account, as joining and setting up both show them. */
record NewAccountFields(TextField displayName, TextField signInName, PasswordField password) {

    static NewAccountFields fresh() {
        var displayName = new TextField(words("security.display-name"));
        displayName.setHelperText(words("security.display-name.help"));
        displayName.setAutocomplete(Autocomplete.OFF);
        var signInName = new TextField(words("security.sign-in-name"));
        signInName.setHelperText(words("security.sign-in-name.help"));
        signInName.setAutocomplete(Autocomplete.USERNAME);
        signInName.getElement().setAttribute("autocapitalize", "none");
        var password = newPassword("security.password");
        return new NewAccountFields(displayName, signInName, password);
    }

    static PasswordField newPassword(String label) {
        var password = new PasswordField(words(label));
        password.setHelperText(words("security.password.help"));
        password.setAutocomplete(Autocomplete.NEW_PASSWORD);
        return password;
    }

    private static String words(String key) {
        return I18NProvider.translate(key);
    }
}
