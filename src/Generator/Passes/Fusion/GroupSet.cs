namespace GraphGen.Generator.Passes.Fusion;

/// <summary>A set of groups by their numbers, a bit each.</summary>
internal sealed class GroupSet
{
    private const int Width = 64;

    private ulong[] _words = [];

    public bool Contains(Group group) =>
        group.Id / Width < _words.Length && (_words[group.Id / Width] & Bit(group)) != 0;

    public void Add(Group group)
    {
        Reserve((group.Id / Width) + 1);
        _words[group.Id / Width] |= Bit(group);
    }

    public void Remove(Group group)
    {
        if (Contains(group))
            _words[group.Id / Width] &= ~Bit(group);
    }

    public void UnionWith(GroupSet other)
    {
        Reserve(other._words.Length);
        for (int i = 0; i < other._words.Length; i++)
            _words[i] |= other._words[i];
    }

    public bool IsSubsetOf(GroupSet other)
    {
        for (int i = 0; i < _words.Length; i++)
        {
            if ((_words[i] & ~(i < other._words.Length ? other._words[i] : 0)) != 0)
                return false;
        }

        return true;
    }

    private static ulong Bit(Group group) => 1UL << (group.Id % Width);

    private void Reserve(int words)
    {
        if (_words.Length < words)
            Array.Resize(ref _words, words);
    }
}
