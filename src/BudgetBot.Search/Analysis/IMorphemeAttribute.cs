using System.Diagnostics.CodeAnalysis;
using Lucene.Net.Util;
using Attribute = Lucene.Net.Util.Attribute;

namespace BudgetBot.Search.Analysis;

/// <summary>What the dictionary says of a token: base form, part of speech, reading.</summary>
[SuppressMessage("Naming", "CA1711", Justification = "Lucene finds an attribute's class by the name of its interface.")]
public interface IMorphemeAttribute : IAttribute
{
    /// <summary>The dictionary form, or null where it is the surface.</summary>
    string? BaseForm { get; set; }

    /// <summary>名詞-固有名詞-組織.</summary>
    string PartOfSpeech { get; set; }

    /// <summary>The reading in katakana, or null for an unknown word.</summary>
    string? Reading { get; set; }
}

/// <summary>See <see cref="IMorphemeAttribute"/>; Lucene finds it by its name.</summary>
[SuppressMessage("Naming", "CA1711", Justification = "Lucene finds an attribute's class by the name of its interface.")]
public sealed class MorphemeAttribute : Attribute, IMorphemeAttribute
{
    /// <inheritdoc />
    public string? BaseForm { get; set; }

    /// <inheritdoc />
    public string PartOfSpeech { get; set; } = string.Empty;

    /// <inheritdoc />
    public string? Reading { get; set; }

    /// <inheritdoc />
    public override void Clear() => (BaseForm, PartOfSpeech, Reading) = (null, string.Empty, null);

    /// <inheritdoc />
    public override void CopyTo(IAttribute target)
    {
        var other = (IMorphemeAttribute)target;
        (other.BaseForm, other.PartOfSpeech, other.Reading) = (BaseForm, PartOfSpeech, Reading);
    }
}
