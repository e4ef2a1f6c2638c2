package org.commonground.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** What the frame says, in the reader's language, while the line to the server is away or the session has ended. */
@Component
class Patience implements VaadinServiceInitListener {

    @Override
    public void serviceInit(ServiceInitEvent event) {
        var service = event.getSource();
        service.addUIInitListener(init -> speak(init.getUI()));
        var words = service.getInstantiator().getI18NProvider();
        service.setSystemMessagesProvider(about -> {
            var language = about.getLocale() == null ? Locale.ENGLISH : about.getLocale();
            var messages = new CustomizedSystemMessages();
            messages.setSessionExpiredNotificationEnabled(true);
            messages.setSessionExpiredCaption(words.getTranslation("shell.session.ended", language));
            messages.setSessionExpiredMessage(words.getTranslation("shell.session.ended.next", language));
            return messages;
        });
    }

    private static void speak(UI ui) {
        var dialog = ui.getReconnectDialogConfiguration();
        dialog.setDialogText(ui.getTranslation("shell.line.away"));
        dialog.setDialogTextGaveUp(ui.getTranslation("shell.line.gone"));
    }
}
