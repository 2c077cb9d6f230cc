using CsCheck;

namespace BridgeCoordinator.Domain.Tests.Streams;

public sealed class A_point_vector
{
    private enum Act
    {
        With,
        Grow,
        Open,
        Seal,
        Keep,
    }

    [Fact]
    public void Behaves_as_a_list_and_what_was_published_never_changes() =>
        Gen.Select(Gen.Enum<Act>(), Gen.Int[0, 300], Gen.Int)
            .Array[0, 80]
            .Sample(acts =>
            {
                var (vector, model) = (PointVector<int>.Empty, new List<int>());
                object? batch = null;
                List<(PointVector<int> Vector, int[] Then)> published = [];
                foreach (var (act, n, value) in acts)
                {
                    switch (act)
                    {
                        case Act.With when model.Count > 0:
                            vector = vector.With(n % model.Count, value, batch);
                            model[n % model.Count] = value;
                            break;
                        case Act.Grow:
                            vector = vector.Grown(n, value);
                            model.AddRange(Enumerable.Repeat(value, Math.Max(n - model.Count, 0)));
                            break;
                        case Act.Open when batch is null:
                            batch = new object();
                            break;
                        case Act.Seal:
                            (vector, batch) = (vector.Sealed(), null);
                            break;
                        case Act.Keep when batch is null:
                            published.Add((vector, [.. model]));
                            break;
                    }
                    Assert.Equal(model, vector);
                }
                Assert.All(published, p => Assert.Equal(p.Then, p.Vector));
            });

    [Fact]
    public void A_batch_that_is_dropped_leaves_no_trace()
    {
        var published = PointVector<int>.Of(200, 7);
        var tentative = published.With(3, 1, new object()).With(199, 2).Grown(500, 9);
        Assert.Equal(500, tentative.Count);
        Assert.Equal(Enumerable.Repeat(7, 200), published);
    }

    [Fact]
    public void An_opened_vector_is_written_in_place()
    {
        var batch = new object();
        var opened = PointVector<int>.Of(200, 0).Opened(batch);
        Assert.Same(opened, opened.With(5, 1, batch));
        Assert.NotSame(opened.Sealed(), opened.Sealed().With(5, 2));
    }

    [Fact]
    public void An_index_beyond_the_end_throws()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => PointVector<int>.Of(3, 0)[3]);
        Assert.Throws<ArgumentOutOfRangeException>(() => PointVector<int>.Of(3, 0).With(3, 1));
    }
}
