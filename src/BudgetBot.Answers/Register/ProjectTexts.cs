using BudgetBot.Facts;
using BudgetBot.Questions.Register;
using static BudgetBot.Answers.Composition.AnswerBuilder;

namespace BudgetBot.Answers.Register;

/// <summary>What the sheets say of projects in words: office in charge, purpose, outline, subsidy rate, period.</summary>
internal static class ProjectTexts
{
    private const int Longest = 600;

    /// <summary>The texts asked for, a line a project; says where a sheet has none.</summary>
    public static Answer Answer(RegisterTurn turn, IReadOnlyList<Item> projects)
    {
        bool any = false;
        foreach (Item project in projects)
        {
            if (turn.Question.Ask == RegisterAsk.Which)
            {
                turn.Reply.Line([Text("事業名は"), .. RegisterWording.Named(turn.Reply, project), Text("です。")]);
            }

            (string title, Func<Passage, bool> wanted) = Wanted(turn.Question.Ask);
            Passage[] found = [.. turn.Snapshot.PassagesOf(project).Where(wanted)];
            any |= found.Length > 0;
            if (found.Length == 0)
            {
                turn.Reply.Line([.. RegisterWording.Named(turn.Reply, project), Text($"の{title}は、行政事業レビューのシートに記載がありません。")]);
                continue;
            }

            turn.Reply.Line([.. RegisterWording.Named(turn.Reply, project), Text($"の{title}:")]);
            foreach (Passage passage in found)
            {
                string words = passage.Text.Length > Longest ? passage.Text[..Longest] : passage.Text;
                turn.Reply.Line(Text("・"), turn.Reply.Quote(passage, words), Text(passage.Text.Length > Longest ? "…" : string.Empty), turn.Reply.Cite(passage));
            }
        }

        return turn.Reply.Build(any ? Outcome.Answered : Outcome.NotFound);
    }

    private static (string Title, Func<Passage, bool> Wanted) Wanted(RegisterAsk ask) => ask switch
    {
        RegisterAsk.Owner => ("所管", passage => passage.Role == PassageRole.Implementer || (passage.Role == PassageRole.Note && passage.Text.StartsWith("その他担当組織", StringComparison.Ordinal))),
        RegisterAsk.Subsidy => ("補助率", passage => passage.Role == PassageRole.Rate),
        RegisterAsk.Purpose => ("目的", passage => IsText(passage, "事業の目的")),
        RegisterAsk.Problem => ("現状・課題", passage => IsText(passage, "現状・課題")),
        RegisterAsk.Period => ("区分と期間", passage => passage.Role == PassageRole.Status),
        _ => ("概要", passage => IsText(passage, "事業の概要")),
    };

    private static bool IsText(Passage passage, string column) => passage.Role == PassageRole.Description && passage.Text.StartsWith(column, StringComparison.Ordinal);
}
