namespace GraphGen.Kernels;

/// <summary>What a network keeps both on the host and on its device.</summary>
[Flags]
public enum DeviceData
{
    /// <summary>The parameters.</summary>
    Values = 1,

    /// <summary>Their gradients.</summary>
    Gradients = 2,

    /// <summary>The state.</summary>
    State = 4,
}
