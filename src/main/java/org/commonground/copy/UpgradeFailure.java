package org.commonground.copy;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says on the console what became of an upgrade, in place of a stack trace. */
final class UpgradeFailure extends AbstractFailureAnalyzer<UpgradeFailed> {

    @Override
    protected FailureAnalysis analyze(Throwable root, UpgradeFailed failed) {
        return new FailureAnalysis(String.valueOf(failed.getMessage()), failed.whatToDo(), failed);
    }
}
