using BudgetBot.Answers.Execution;
using BudgetBot.Facts;
using BudgetBot.Questions.Plans;
using static BudgetBot.Answers.Composition.AnswerBuilder;

namespace BudgetBot.Answers.Writing;

/// <summary>Quotes a text of one row.</summary>
internal static class PropertyWriter
{
    private const int MostPassages = 5;

    /// <summary>The answer.</summary>
    public static Answer Write(Plan.Property property, Result.Texts texts, Pen pen)
    {
        string role = ConditionWords.Word(property.Role);
        Segment[] name = [Text("「"), pen.Name(texts.Row), Text($"」の{role}は")];
        if (texts.Passages is [var only])
        {
            pen.Reply.Line([.. name, Text("、"), pen.Reply.Quote(only), Text(Ends(only) ? string.Empty : " です。"), pen.Reply.Cite(only)]);
        }
        else
        {
            pen.Reply.Line([.. name, Text("次のとおりです。")]);
            foreach (Passage passage in texts.Passages.Take(MostPassages))
            {
                pen.Reply.Line(Text("・"), pen.Reply.Quote(passage), pen.Reply.Cite(passage));
            }
        }

        if (property.Of is Rows.Top)
        {
            Chosen(texts, pen);
        }

        return pen.Reply.Build(Outcome.Answered);
    }

    private static bool Ends(Passage passage) => passage.Text.EndsWith('。');

    // 「予算が少ないほうの実施団体」: by which figures the row was chosen.
    private static void Chosen(Result.Texts texts, Pen pen)
    {
        foreach (Measured row in texts.Of.Ordered)
        {
            var figures = new FigureWriter(pen.Reply, FigureWriter.UnitOf(row.Derivation.Leaves));
            pen.Figures.Use(row.Derivation);
            Dimension dimension = row.Derivation is Derivation.Step { Kind: ComputationKind.Growth } ? Dimension.Ratio : Dimension.Yen;
            pen.Reply.Line([.. pen.Phrases.Of(texts.Of), Text("は、「"), pen.Name(row.Row), Text("」（"),
                figures.Figure(row.Derivation, dimension), Text("）です。"), .. pen.Cite(row.Derivation.Leaves)]);
        }
    }
}
