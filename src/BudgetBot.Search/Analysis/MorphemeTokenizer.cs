using BudgetBot.Japanese.Analysis;
using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace BudgetBot.Search.Analysis;

/// <summary>
/// Gives Lucene the morphemes of search mode, a compound at the position of its first part and as long as all of them, each with its place
/// in the text and what the dictionary says of it.
/// </summary>
public sealed class MorphemeTokenizer : Tokenizer
{
    private const int FirstSize = 256;

    private readonly JapaneseAnalyzer analyzer;
    private readonly List<Morpheme> morphemes = [];
    private readonly ICharTermAttribute term;
    private readonly IOffsetAttribute offset;
    private readonly IPositionIncrementAttribute step;
    private readonly IPositionLengthAttribute span;
    private readonly IMorphemeAttribute word;
    private char[] buffer = new char[FirstSize];
    private string text = string.Empty;
    private int at;

    /// <summary>A tokeniser over a text.</summary>
    /// <param name="analyzer">The analyser.</param>
    /// <param name="input">The text.</param>
    public MorphemeTokenizer(JapaneseAnalyzer analyzer, TextReader input)
        : base(input)
    {
        this.analyzer = analyzer;
        term = AddAttribute<ICharTermAttribute>();
        offset = AddAttribute<IOffsetAttribute>();
        step = AddAttribute<IPositionIncrementAttribute>();
        span = AddAttribute<IPositionLengthAttribute>();
        word = AddAttribute<IMorphemeAttribute>();
    }

    /// <inheritdoc />
    public override void Reset()
    {
        base.Reset();
        text = ReadAll();
        morphemes.Clear();
        analyzer.Tokenize(text, AnalyzerMode.Search, morphemes);
        at = 0;
    }

    /// <inheritdoc />
    public override bool IncrementToken()
    {
        if (at == morphemes.Count)
        {
            return false;
        }

        ClearAttributes();
        Morpheme morpheme = morphemes[at];
        term.SetEmpty().Append(text, morpheme.Start, morpheme.Length);
        offset.SetOffset(CorrectOffset(morpheme.Start), CorrectOffset(morpheme.End));
        step.PositionIncrement = at > 0 && morphemes[at - 1].Start == morpheme.Start ? 0 : 1;
        span.PositionLength = morpheme.PositionLength;
        (word.BaseForm, word.PartOfSpeech, word.Reading) = (morpheme.BaseForm, morpheme.PartOfSpeech, morpheme.Reading);
        at++;
        return true;
    }

    /// <inheritdoc />
    public override void End()
    {
        base.End();
        int end = CorrectOffset(text.Length);
        offset.SetOffset(end, end);
    }

    // The tokeniser serves many texts, most of them short: what the reader would lend itself for each is kept for all.
    private string ReadAll()
    {
        int length = 0;
        while (m_input.Read(buffer, length, buffer.Length - length) is > 0 and var read)
        {
            length += read;
            if (length == buffer.Length)
            {
                Array.Resize(ref buffer, 2 * length);
            }
        }

        return new string(buffer, 0, length);
    }
}
