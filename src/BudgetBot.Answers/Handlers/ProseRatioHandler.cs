using System.Text.RegularExpressions;
using BudgetBot.Answers.Passages;
using BudgetBot.Facts;
using BudgetBot.Japanese.Text;

namespace BudgetBot.Answers.Handlers;

/// <summary>Answers a question for a share or probability that a sentence states: 「７割から８割の確率で発災」.</summary>
public static partial class ProseRatioHandler
{
    // A share of amounts is computed; a sentence must hold nearly all that is asked to come before that.
    private const int Clear = 760;

    /// <summary>Answers, or returns null where no sentence states the share.</summary>
    public static Answer? TryAnswer(TurnContext context) =>
        context.Speech.Ratios.Any(ratio => context.Question.Normalized.Contains(ratio.Said, StringComparison.Ordinal))
            ? PassageHandler.TryAnswer(context, Clear, passage => passage.Role is PassageRole.Prose or PassageRole.Bullet or PassageRole.Note or PassageRole.Description && States(passage.Text))
            : null;

    private static bool States(string text) => Ratio().IsMatch(TextNormalizer.Normalize(text));

    [GeneratedRegex(@"[0-9](?:\.[0-9]+)?\s*(?:割|%|分の[0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex Ratio();
}
