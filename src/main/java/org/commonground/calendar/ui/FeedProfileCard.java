package org.commonground.calendar.ui;

import org.commonground.calendar.feed.FeedTokens;
import org.commonground.membership.Acting;
import org.commonground.shell.ProfileCard;
import org.commonground.shell.PublicAddress;
import org.commonground.shell.WallClock;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

@Component
@Lazy
@Order(20)
class FeedProfileCard implements ProfileCard {

    private final FeedTokens tokens;
    private final Acting acting;
    private final PublicAddress address;
    private final WallClock wall;

    FeedProfileCard(FeedTokens tokens, Acting acting, PublicAddress address, WallClock wall) {
        this.tokens = tokens;
        this.acting = acting;
        this.address = address;
        this.wall = wall;
    }

    @Override
    public FeedCard card() {
        return new FeedCard(tokens, acting, address, wall);
    }
}
