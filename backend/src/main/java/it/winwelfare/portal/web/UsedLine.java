package it.winwelfare.portal.web;

import it.winwelfare.programmes.BudgetLine;
import it.winwelfare.programmes.BudgetLineId;
import it.winwelfare.vouchers.LineUse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A budget line with what became of its money. */
public record UsedLine(BudgetLine line, LineUse use) {

    /** The lines in their order, each with its use; a line without one is left out. */
    public static List<UsedLine> of(List<BudgetLine> lines, List<LineUse> uses) {
        Map<BudgetLineId, LineUse> byLine = uses.stream().collect(Collectors.toMap(LineUse::line, Function.identity()));
        return lines.stream()
                .flatMap(line ->
                        Optional.ofNullable(byLine.get(line.id())).stream().map(use -> new UsedLine(line, use)))
                .toList();
    }

    /** What is promised or spent, in whole percent of what was awarded. */
    public long percent() {
        long awarded = use.awarded().cents();
        return awarded == 0 ? 0 : 100 * use.committed().plus(use.spent()).cents() / awarded;
    }
}
