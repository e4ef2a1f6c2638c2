package org.commonground;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Viewport;
import com.vaadin.flow.theme.aura.Aura;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.modulith.Modulithic;

/** Starts the application, and says what every page shares: theme and style sheet. */
@SpringBootApplication(exclude = ErrorMvcAutoConfiguration.class)
@Modulithic(sharedModules = "shared")
@Viewport("width=device-width, initial-scale=1")
@StyleSheet(Aura.STYLESHEET)
@StyleSheet("styles.css")
public class CommonGround implements AppShellConfigurator {

    public static void main(String[] args) {
        SpringApplication.run(CommonGround.class, args);
    }
}
