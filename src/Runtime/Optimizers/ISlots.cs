namespace GraphGen;

/// <summary>A number of state values of a parameter, as a type: the pass is compiled for it.</summary>
interface ISlots
{
    static abstract int Count { get; }
}

struct NoSlots : ISlots
{
    public static int Count => 0;
}

struct OneSlot : ISlots
{
    public static int Count => 1;
}

struct TwoSlots : ISlots
{
    public static int Count => 2;
}

struct ThreeSlots : ISlots
{
    public static int Count => 3;
}
