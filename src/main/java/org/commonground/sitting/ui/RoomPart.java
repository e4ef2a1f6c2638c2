package org.commonground.sitting.ui;

import com.vaadin.flow.component.Component;
import org.commonground.meeting.ItemId;
import org.commonground.meeting.MeetingId;

/**
 * What a room above puts on the table of a meeting, such as its minutes. Offered as a bean; those with a lower {@link
 * org.springframework.core.annotation.Order} stand first.
 */
public interface RoomPart {

    /**
     * A fresh part for the item that the reader looks at now. It keeps itself up to date, and is taken away when they look at another
     * item or have to leave.
     */
    Component part(MeetingId meeting, ItemId shown);
}
