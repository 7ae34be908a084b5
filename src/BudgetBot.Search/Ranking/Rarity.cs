namespace BudgetBot.Search.Ranking;

/// <summary>How much a word says that stands in few documents: thirds of a bit.</summary>
internal static class Rarity
{
    private const int Thirds = 3;

    /// <summary>The rarity of a word.</summary>
    /// <param name="documents">In how many documents it stands, 1 or more.</param>
    /// <param name="all">How many there are; at most 2²¹ times as many.</param>
    public static int Of(int documents, int all)
    {
        UInt128 ratio = (UInt128)(all / documents) + 1;
        UInt128 power = ratio;
        for (int i = 1; i < Thirds; i++)
        {
            power *= ratio;
        }

        return (int)UInt128.Log2(power);
    }

}
