using BudgetBot.Ingest;
using BudgetBot.Search.Analysis;
using BudgetBot.Tests.House;
using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace BudgetBot.Tests.Search.Package;

/// <summary>
/// Compiled with -p:KuromojiPackage=true alone: the package makes the terms of the repository's sources that BudgetBot.Japanese makes
/// without the
/// lexicon's own words, at the same places.
/// </summary>
public sealed class SameTermsTests : IDisposable
{
    private readonly LoadedAnalyzer plain = LoadedAnalyzer.OpenPlain(Repository.Root);

    public void Dispose() => plain.Dispose();

    [Fact]
    public void Every_line_of_the_sources_has_the_same_terms_at_the_same_places()
    {
        Assert.StartsWith("Lucene.Net.Analysis.Kuromoji ", plain.Search.Name, StringComparison.Ordinal);
        int count = 0;
        foreach (string line in SourceSelection.Seeds(Repository.Root).Files.SelectMany(file => File.ReadLines(file.FilePath)))
        {
            List<string> own = OwnTerms(line);
            using TokenStream package = plain.Search.Words.GetTokenStream("text", line);
            Assert.Equal(own, Read(package));
            count += own.Count;
        }

        Assert.InRange(count, 10_000, int.MaxValue);
    }

    private List<string> OwnTerms(string line)
    {
        using var text = new StringReader(line);
        using var morphemes = new MorphemeTokenizer(plain.Analyzer, new NormalReader(text));
        IMorphemeAttribute word = morphemes.GetAttribute<IMorphemeAttribute>();
        using var terms = new TermFilter(morphemes, () => word.BaseForm, () => word.PartOfSpeech);
        return Read(terms);
    }

    private static List<string> Read(TokenStream stream)
    {
        List<string> terms = [];
        stream.Reset();
        while (stream.IncrementToken())
        {
            IOffsetAttribute offset = stream.GetAttribute<IOffsetAttribute>();
            int step = stream.GetAttribute<IPositionIncrementAttribute>().PositionIncrement;
            int span = stream.GetAttribute<IPositionLengthAttribute>().PositionLength;
            terms.Add($"{stream.GetAttribute<ICharTermAttribute>()} {offset.StartOffset}-{offset.EndOffset} +{step} {span}");
        }

        stream.End();
        return terms;
    }
}
