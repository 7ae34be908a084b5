using BudgetBot.Facts;

namespace BudgetBot.Tests.Facts;

public sealed class PlaceTests
{
    [Fact]
    public void A_place_on_a_page_or_in_a_cell_is_read_back_from_its_fragment()
    {
        Place[] places =
        [
            new PagePlace(12, new Box(10, 20, 300, 40)),
            new PagePlace(612, new Box(0, 0, 595, 842), "5-10"),
            new CellPlace("歳出 & 歳入=1", "AB12"),
        ];
        Assert.Equal(places, places.Select(place => Place.Parse(place.Fragment)));
        Assert.Equal("page=12&box=10,20,300,40", places[0].Fragment);
    }

    [Theory]
    [InlineData("")]
    [InlineData("L12-L14")]
    [InlineData("page=12")]
    [InlineData("page=12&box=1,2,3")]
    [InlineData("page=x&box=1,2,3,4")]
    [InlineData("cell=A1")]
    public void What_is_no_place_is_refused(string fragment) => Assert.Throws<FormatException>(() => Place.Parse(fragment));
}
