package org.commonground.decision;

import org.commonground.decision.sum.Base;

/**
 * What a yes needs, in words before anybody has voted: "9 of the 14 present must say yes".
 *
 * @param needed the fewest yes that are enough
 * @param of how many the base is; where abstentions make it smaller, the largest it can be
 * @param base what the base is
 */
public record Forecast(int needed, int of, Base base) {

    public static Forecast of(Rules rules, ElectoralRoll roll) {
        var base = rules.requirement().base();
        var body = roll.voting(rules);
        var voters = roll.voters(rules).stream().mapToInt(Elector::weight).sum();
        var of = switch (base) {
            case CAST, CAST_WITHOUT_ABSTENTIONS -> voters;
            case PRESENT -> rules.byAnswer() ? voters : body.present();
            case ENTIRE_MEMBERSHIP -> body.membership();
        };
        return new Forecast(rules.requirement().share().needed(of), of, base);
    }
}
