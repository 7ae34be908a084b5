using BudgetBot.Answers.Handlers;
using BudgetBot.Facts;
using static BudgetBot.Answers.Composition.AnswerBuilder;

namespace BudgetBot.Answers.Passages;

/// <summary>The one place for the wording of answers that quote sentences.</summary>
public static class PassageReply
{
    /// <summary>Sentences from anywhere, each with the heading above it.</summary>
    public static Answer Sentences(TurnContext context, IReadOnlyList<Passage> passages)
    {
        Item first = passages[0].Item;
        context.Topic = new Topic(context.Question, [context.SubjectOf(first)], [first], []);
        context.Reply.Line(Text("資料には次のように記載されています。"));
        foreach (Passage passage in passages)
        {
            string place = passage.Item.Kind == ItemKind.Document ? string.Empty : passage.Item.Printed + "：";
            context.Reply.Line(Text("・" + place), context.Reply.Quote(passage), context.Reply.Cite(passage.Citation));
        }

        return context.Reply.Build(Outcome.Answered);
    }

    /// <summary>All that stands below headings, a paragraph of lines for each heading.</summary>
    public static Answer Sections(TurnContext context, IReadOnlyList<(Item Heading, IReadOnlyList<Passage> Passages)> sections)
    {
        context.Topic = new Topic(context.Question, [context.SubjectOf(sections[0].Heading)], [sections[0].Heading], []);
        foreach ((Item heading, IReadOnlyList<Passage> passages) in sections)
        {
            string above = heading.Parent is { Kind: not ItemKind.Document } parent ? "（" + parent.Printed + "）" : string.Empty;
            context.Reply.Line(context.Reply.Name(heading), Text(above + "として、資料には次のように記載されています。"));
            foreach (Passage passage in passages)
            {
                context.Reply.Line(Text("・"), context.Reply.Quote(passage), context.Reply.Cite(passage));
            }
        }

        return context.Reply.Build(Outcome.Answered);
    }
}
