using BudgetBot.Answers.Composition;
using BudgetBot.Answers.Handlers;
using BudgetBot.Answers.Lookup;
using BudgetBot.Answers.Passages;
using BudgetBot.Answers.Register;
using BudgetBot.Facts;
using BudgetBot.Japanese.Analysis;
using BudgetBot.Questions;
using BudgetBot.Questions.Chart;
using BudgetBot.Questions.Linking;
using BudgetBot.Questions.Mentions;
using BudgetBot.Questions.Plans;
using BudgetBot.Questions.Register;
using BudgetBot.Questions.Text;
using BudgetBot.Search;
using BudgetBot.Snapshot;

namespace BudgetBot.Answers;

/// <summary>Answers questions over one snapshot. Deterministic; any number of threads may use it.</summary>
public sealed class AnswerEngine
{
    private const int HalfOfName = 500;
    private const int MostQuestions = 3;
    private readonly SnapshotReader snapshot;
    private readonly QuestionReader reader;
    private readonly PassageLexicon speech;
    private readonly SpeechWords words;
    private readonly PrintedKeys printed;
    private readonly SearchIndex index;
    private readonly ReadingNotes notes;
    private readonly PaperSentence paper;
    private readonly ChangeStyle changes;
    private readonly RegisterDesk? register;
    private readonly PlanDesk plans;

    /// <summary>An engine over a snapshot.</summary>
    /// <param name="snapshot">The snapshot; it must outlive the engine.</param>
    /// <param name="index">Its search index; it must outlive the engine, too.</param>
    /// <param name="analyzer">An analyser that keeps punctuation.</param>
    /// <param name="changes">How increases and decreases are written.</param>
    public AnswerEngine(SnapshotReader snapshot, SearchIndex index, JapaneseAnalyzer analyzer, ChangeStyle changes = ChangeStyle.Triangle)
    {
        this.changes = changes;
        notes = new ReadingNotes(new HeardWords(analyzer.ReadingOf, index.Terms));
        paper = new PaperSentence(snapshot.Papers);
        this.snapshot = snapshot;
        this.index = index;
        reader = new QuestionReader(snapshot, analyzer.ReadingOf);
        register = RegisterDesk.Over(snapshot, index, reader.SoundOf);
        speech = new PassageLexicon(snapshot.Words);
        words = new SpeechWords(snapshot.Words);
        printed = new PrintedKeys(snapshot, reader.Subjects);
        plans = new PlanDesk(snapshot, new PlanReader(snapshot, reader, new ConceptTable(snapshot.Words), analyzer), reader.OwnerOf);
    }

    /// <summary>Answers one message of a conversation.</summary>
    /// <param name="text">What the user said.</param>
    /// <param name="before">What the conversation was about before this message.</param>
    /// <returns>The answer, and what the conversation is about now.</returns>
    public (Answer Answer, Topic Topic) Answer(string text, Topic before)
    {
        Question said = reader.Read(text);
        if (said.Literal)
        {
            // Names that plans hear are what was just refused.
            return AsSaid(text, said, before);
        }

        (ReadQuestion reading, IReadOnlyList<Plan> found) = plans.Read(text);
        PlanContext? context = Leaning.MayLean(reading.Phrases, found) ? ContextOf(before) : null;
        if (before.Planned is { } given && reading.Phrases.Count == 0 && said.Wants(Operation.Again))
        {
            return (given, before);
        }

        Plan[] leaning = [.. context is not null && reading.Phrases.Count == 0 && said.Unit is not null ? [context.Last]
            : plans.InContext(reading, context)];
        bool points = Leaning.Points(reading.Phrases);
        if (plans.Answer(text, leaning.Where(plan => before.Planned is not null || (points && !plan.IsPlain))) is { } next)
        {
            return OfPlan(next, reading, text, said, before, leans: true);
        }

        (ReadQuestion bare, IReadOnlyList<Plan> rest) = found.Count == 0 ? plans.ReadBare(reading) : (reading, found);
        if (plans.Answer(text, rest.Where(plan => !plan.IsPlain && bare.Skipped.Count == 0)) is { } composed)
        {
            return OfPlan(composed, bare, text, said, before, leans: false);
        }

        (Answer Answer, Topic Topic) whole = AsSaid(text, said, before);
        return IsAnswer(whole.Answer)
                ? (whole.Answer, whole.Topic with { Planned = null, Plans = rest.Count > 0 ? rest : leaning, EarlierPlans = before.Plans })
            : plans.Answer(text, leaning) is { } later ? OfPlan(later, reading, text, said, before, leans: true)
            : whole.Answer.Outcome == Outcome.NotFound
                && plans.Answer(text, rest.Where(plan => plan.IsPlain || bare.Skipped.Count > 0)) is { } plain
                ? OfPlan(plain, bare, text, said, before, leans: false)
            : WithoutAsides(text, reading.Core, before) ?? whole;
    }

    private PlanContext? ContextOf(Topic before) => before.Unknown || plans.Meant(before.Plans) is not { } last ? null
        : plans.Meant(before.EarlierPlans) is { } earlier ? new PlanContext(earlier).Then(last) : new PlanContext(last);

    // What leads up to a question or says how it is asked is no part of it: without that it is asked once more.
    private (Answer Answer, Topic Topic)? WithoutAsides(string text, string core, Topic before) =>
        core.Length > 0 && core != reader.Mended(QuestionText.Cut(text)) && AsSaid(core, reader.Read(core), before) is var again
            && IsAnswer(again.Answer) ? again : null;

    private static bool IsAnswer(Answer answer) => answer.Outcome is Outcome.Answered or Outcome.Clarify or Outcome.Help;

    private (Answer Answer, Topic Topic) AsSaid(string text, Question said, Topic before) =>
        register is null ? OfPapers(text, said, before) : OfBoth(register, text, said, before);

    // A plan that names all that it needs is answered as if asked fresh, whatever came before.
    private (Answer Answer, Topic Topic) OfPlan(
        PlannedAnswer planned, ReadQuestion reading, string text, Question said, Topic before, bool leans)
    {
        TurnContext context = ContextOf(said);
        Fact[] shown = planned.Shown.Count > 0 ? [.. planned.Shown]
            : [.. planned.Answer.Evidence.Facts.Where(fact => planned.Rows.Count == 0 || planned.Rows.Contains(fact.Item))];
        Item[] rows = [.. (planned.Subjects.Count > 0 ? planned.Subjects : shown.Select(fact => fact.Item)).Distinct()];
        Subject[] subjects = [.. rows.Where(reader.Subjects.Holds).Select(reader.Subjects.Of).Distinct()];
        context.Topic = new Topic(said, subjects, planned.Rows, shown) { Group = planned.Group };
        IReadOnlyList<string> turns = leans ? Retelling.After(before.Turns, text) : [text];
        string id = AnswerId.Of(planned.Plan, turns, snapshot.Hash);
        Answer answer = Worded(SkippedWords.Said(planned.Answer, reading), context) with { Id = id, Turns = turns };
        answer = said.Corrects ? answer with { Corrected = before.Asked?.Text } : answer;
        Topic next = Next(context, Topic.None, turns, answer.Outcome, null);
        return (answer, next with { Planned = answer, Plans = [planned.Plan], EarlierPlans = before.Plans });
    }

    // What only one kind of source can answer goes to it; what papers do not answer may stand in a register.
    private (Answer Answer, Topic Topic) OfBoth(RegisterDesk desk, string text, Question said, Topic before)
    {
        RegisterQuestion asked = desk.Read(said, before.Register);
        if ((before.Register is not null && asked.Projects.Count + asked.Ministries.Count > 0
            && said.Operation is not (Operation.SmallTalk or Operation.Help) && said.Links.All(link => !link.Whole))
                || desk.Precedence.GoesFirst(asked, said))
        {
            if (desk.Answer(asked) is { } first)
            {
                return OfRegister(first, asked, text, before);
            }
        }

        (Answer answer, Topic topic) = OfPapers(text, said, before);
        if (IsDetailOfBook(answer, said) && RegisterPrecedence.NamesToo(asked) && desk.Answer(asked) is { } national)
        {
            return national.Outcome == Outcome.Answered && JoinedAnswer.Of([national, OfBook(answer, said)], answer) is { } both
                ? (both with { Outcome = Outcome.Clarify }, topic) : OfRegister(national, asked, text, before);
        }

        return (answer.Outcome is Outcome.NotFound or Outcome.OutOfScope
            || (answer.Outcome is Outcome.Clarify && asked.Ask is RegisterAsk.Count)) && desk.Precedence.MayFollow(asked, said)
                && desk.Answer(asked) is { } other
            ? OfRegister(other, asked, text, before)
            : answer.Outcome is Outcome.OutOfScope && said.ForeignScope is not null && asked.Ministries.Count > 0
            ? (desk.NoneOf(asked) with { Id = answer.Id, Turns = answer.Turns }, topic)
            : (OfBook(desk.Mention(answer, asked), said), topic);
    }

    // 「警察の予算」: a small part of a city's book has the word in its name; that it is meant nobody said.
    private bool IsDetailOfBook(Answer answer, Question said) =>
        answer.Outcome == Outcome.Answered
            && said is
            {
                Document: null, Accounts: null, FollowsUp: false, Operation: Operation.Unspecified or Operation.Amount,
                Links: [{ Whole: false, NameCoverage: < HalfOfName } best, ..]
            }
        && reader.Accounts.IsBook(best.Subject.Document);

    // A city's own figure beside papers of the nation says whose it is, where the question does not.
    private Answer OfBook(Answer answer, Question said) =>
        answer.Outcome == Outcome.Answered && said is { Document: null, Accounts: null } && answer.Citations is { Count: > 0 } cited
            && cited.All(citation => reader.Accounts.IsBook(citation.Document))
        && snapshot.Papers.FirstOrDefault(source => source.Document == cited[0].Document) is { } book
        && !answer.Lines.Any(line => line.Segments.Any(segment => segment.Plain.Contains(book.Title, StringComparison.Ordinal)))
            ? answer with { Lines = [.. answer.Lines, AnswerLine.Of(AnswerBuilder.Text(SourceNote.Of([book.Title])))] } : answer;

    private (Answer Answer, Topic Topic) OfRegister(Answer answer, RegisterQuestion asked, string text, Topic before)
    {
        IReadOnlyList<string> turns = asked.LeansOnBefore ? Retelling.After(before.Turns, text) : [text];
        Answer worded = ChangeWording.Apply(answer, changes) with { Id = AnswerId.Of(turns, asked, snapshot.Hash), Turns = turns };
        return (worded, Topic.None with { Register = asked, Turns = turns, AskedTurns = turns });
    }

    private (Answer Answer, Topic Topic) OfPapers(string text, Question said, Topic before)
    {
        (Answer Answer, Topic Topic) whole = OfOne(text, said, before);
        IReadOnlyList<string> asked = Sentences.Asking(text, reader.Asks);
        return asked.Count is < 2 or > MostQuestions || said.Operation is Operation.SmallTalk or Operation.Help ? whole
            : OneByOne(asked, whole, before);
    }

    // 「…の予算は？前年度は？」: each is heard after the one before it, as if it were said in a message of its own.
    private (Answer Answer, Topic Topic) OneByOne(IReadOnlyList<string> asked, (Answer Answer, Topic Topic) whole, Topic before)
    {
        Question[] questions = [.. asked.Select(reader.Read)];
        if (questions.Skip(1).Any(IsBare)
            || (NamesNothing(questions[0]) && (before.Question is null || !Array.TrueForAll(questions, NamesNothing))))
        {
            return whole;
        }

        var answers = new List<Answer>();
        Topic topic = before;
        foreach ((string text, Question question) in asked.Zip(questions))
        {
            (Answer answer, topic) = OfOne(text, question, topic);
            answers.Add(answer);
        }

        return JoinedAnswer.Of(answers, whole.Answer) is { } joined
            ? (joined, topic with { Turns = whole.Answer.Turns, AskedTurns = whole.Answer.Turns }) : whole;
    }

    // 「小計を知りたい。熊本県の区分2です」 begins with what is asked and goes on with of what.
    private static bool NamesNothing(Question question) =>
        question is { Links.Count: 0, Document: null, Section: null, Divisions.Count: 0, Rows.Count: 0 };

    // 「減ってるの？いくら？」 is one question.
    private static bool IsBare(Question question) =>
        question is
        {
            Links.Count: 0, Previous: false, Unit: null, Document: null, Section: null, Rank: null,
            Operation: Operation.Amount or Operation.Unspecified
        }
        && question.Stages.Count + question.Bases.Count + question.Years.Count + question.Divisions.Count + question.Rows.Count == 0;

    private (Answer Answer, Topic Topic) OfOne(string text, Question said, Topic before)
    {
        (Question Question, Topic Ground)? again = Repeats.Of(said, before);
        (Question question, Topic ground) = again ?? (FollowUps.Resolve(reader, said, before), before);
        IReadOnlyList<string> turns = again is null ? Retelling.Of(text, said, question, before)
            : Retelling.OfRepeat(text, question, before);
        var context = ContextOf(question);
        if (question.Literal)
        {
            context = ContextOf(notes.Literally(context));
        }

        Answer answer = Worded(Disagreements.Noted(context, Dispatcher.Answer(context, ground)), context);
        answer = said.Corrects || said.Literal ? answer with { Corrected = before.Asked?.Text } : answer;
        return answer.Outcome == Outcome.Help
            ? (answer, Next(context, ground, turns, answer.Outcome, before))
            : (answer with { Id = AnswerId.Of(context.Question, ground, snapshot.Hash), Turns = turns },
                Next(context, ground, turns, answer.Outcome, null));
    }

    private Answer Worded(Answer answer, TurnContext context)
    {
        Answer worded = context.Question.Unit is { } unit ? UnitWording.Apply(answer, unit.Name) : answer;
        worded = context.Question.ForPaper ? paper.Of(worded, context.Topic.Shown, context.Question.Unit?.Name) : PaperStep.Add(worded);
        return ChangeWording.Apply(notes.Add(worded, context), changes);
    }

    // After small talk the conversation is where it was; after a refusal it is still about what was answered before.
    private static Topic Next(TurnContext context, Topic ground, IReadOnlyList<string> turns, Outcome outcome, Topic? unchanged)
    {
        Topic next = context.Topic.Question is null ? ground
            : context.Topic with { Earlier = ground.Shown, Turns = turns, EarlierTurns = ground.Turns };
        return unchanged ?? next with
        {
            Asked = context.Question,
            AskedTurns = turns,
            Ground = ground with { Ground = null },
            Unknown = IsLost(context, outcome, ground)
        };
    }

    // A subject of its own that no source has; questions without one leave the conversation where it was.
    private static bool IsLost(TurnContext context, Outcome outcome, Topic ground) => outcome is Outcome.NotFound or Outcome.OutOfScope
        ? ground.Unknown || CharacterWeight.MayName(context.Question.SubjectWords)
        : outcome is Outcome.Clarify && context.Topic.Question is null && ground.Unknown;

    /// <summary>The greeting of a new conversation, with three sample questions from the sources.</summary>
    public Answer Greet()
    {
        var help = new Question { Text = string.Empty, Normalized = string.Empty, Operations = [Operation.Help] };
        return HelpHandler.Answer(ContextOf(help));
    }

    /// <summary>Items with figures that words may mean, best first.</summary>
    /// <param name="text">A name, a part of one, or its sound.</param>
    /// <param name="skip">How many to leave out.</param>
    /// <param name="take">How many to give at most.</param>
    public IReadOnlyList<FoundItem> Search(string text, int skip, int take) =>
    [
        .. ItemSearch.Find(reader.Read(text), ContextOf, skip, take)
            .Select(found => found with { Answer = ChangeWording.Apply(found.Answer, changes) }),
    ];

    private TurnContext ContextOf(Question question) =>
        new(snapshot, index, reader, question) { Speech = speech, Words = words, Printed = printed };
}
