package org.commonground.security.ui;

import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.dom.Element;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.security.web.csrf.CsrfToken;

/** A form that the browser itself sends, so that its password store takes part, with the token that shows it is ours. */
@Tag("form")
final class PostForm extends HtmlComponent implements HasComponents {

    PostForm(HttpServletRequest request, String path) {
        addClassName("form");
        getElement().setAttribute("method", "post").setAttribute("action", request.getContextPath() + "/" + path);
        if (request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token) {
            getElement()
                    .appendChild(new Element("input")
                            .setAttribute("type", "hidden")
                            .setAttribute("name", token.getParameterName())
                            .setAttribute("value", token.getToken()));
        }
    }
}
