using BudgetBot.Facts;
using BudgetBot.Questions.Linking;
using static BudgetBot.Answers.Composition.AnswerBuilder;

namespace BudgetBot.Answers.Handlers;

/// <summary>Answers with all elements of a list that stands below a heading: 選定基準, 対象事業.</summary>
public static class BulletHandler
{
    private const int LeastNameCoverage = 600;
    private const int MostElements = 20;

    /// <summary>Answers, or returns null where no named heading has a list below it.</summary>
    public static Answer? TryAnswer(TurnContext context)
    {
        foreach (Link link in context.Question.Links.Where(link => link.NameCoverage >= LeastNameCoverage))
        {
            foreach (Item item in link.Subject.Items)
            {
                Passage[] elements = [.. Elements(context, item).Take(MostElements)];
                if (elements.Length > 1)
                {
                    context.Topic = new Topic(context.Question, [link.Subject], [item], []);
                    context.Reply.Line(context.Reply.Name(item), Text("として、資料には次のように記載されています。"));
                    foreach (Passage element in elements)
                    {
                        context.Reply.Line(Text("・"), context.Reply.Quote(element), context.Reply.Cite(element));
                    }

                    return context.Reply.Build(Outcome.Answered);
                }
            }
        }

        return null;
    }

    private static IEnumerable<Passage> Elements(TurnContext context, Item item) => context.PassagesOf(item)
        .Concat(context.Snapshot.Children(item).SelectMany(context.PassagesOf)).Where(passage => passage.Role == PassageRole.Bullet);
}
