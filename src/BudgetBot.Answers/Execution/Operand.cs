using BudgetBot.Answers.Lookup;
using BudgetBot.Facts;

namespace BudgetBot.Answers.Execution;

/// <summary>A printed amount that may be computed with. None can be made of a pool, a shared cell or a blank one.</summary>
public sealed record Operand
{
    private Operand(Row row, Fact fact, long yen) => (Row, Fact, Yen) = (row, fact, yen);

    /// <summary>What it is the amount of.</summary>
    public Row Row { get; }

    /// <summary>The fact that prints it.</summary>
    public Fact Fact { get; }

    /// <summary>The exact amount.</summary>
    public long Yen { get; }

    /// <summary>The fiscal year.</summary>
    public FiscalYear Year => Fact.Year;

    /// <summary>The stage.</summary>
    public Stage Stage => Fact.Stage;

    /// <summary>The printed unit.</summary>
    public string Unit => Fact.Figure.Unit;

    /// <summary>The value of the last printed digit in yen.</summary>
    public long Step => SameFigure.StepOf(Fact);

    /// <summary>The operand of a fact, or what stands against it.</summary>
    internal static Found Of(Row row, Fact fact)
    {
        bool pool = fact.Qualifiers.Contains(Qualifiers.Pool) || fact.Item.Kind == ItemKind.Pool;
        return pool ? new(null, new Missing(row, Obstacle.Pool, fact))
            : fact.Figure.Yen is { } yen ? new(new Operand(row, fact, yen), null)
            : new(null, new Missing(row, ObstacleOf(fact.Figure.State), fact));
    }

    private static Obstacle ObstacleOf(FigureState state) => state switch
    {
        FigureState.Shared => Obstacle.Shared,
        FigureState.None => Obstacle.None,
        FigureState.Blank => Obstacle.Blank,
        FigureState.BelowUnit => Obstacle.BelowUnit,
        _ => Obstacle.NoFigure,
    };
}

/// <summary>An operand or the reason why there is none.</summary>
internal readonly record struct Found(Operand? Operand, Missing? Missing);
