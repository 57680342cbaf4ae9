using static GraphGen.Ops;

namespace GraphGen.Bench.Networks;

/// <summary>A product of 64 x 64 matrices.</summary>
[Network]
sealed partial class Product64
{
    [Forward]
    static Tensor Product([Shape(64, 64)] Tensor a, [Shape(64, 64)] Tensor b) => MatMul(a, b);
}

/// <summary>A product of 128 x 128 matrices.</summary>
[Network]
sealed partial class Product128
{
    [Forward]
    static Tensor Product([Shape(128, 128)] Tensor a, [Shape(128, 128)] Tensor b) => MatMul(a, b);
}

/// <summary>A product of 256 x 256 matrices.</summary>
[Network]
sealed partial class Product256
{
    [Forward]
    static Tensor Product([Shape(256, 256)] Tensor a, [Shape(256, 256)] Tensor b) => MatMul(a, b);
}

/// <summary>A product of 512 x 512 matrices.</summary>
[Network]
sealed partial class Product512
{
    [Forward]
    static Tensor Product([Shape(512, 512)] Tensor a, [Shape(512, 512)] Tensor b) => MatMul(a, b);
}

/// <summary>A product of 1024 x 1024 matrices.</summary>
[Network]
sealed partial class Product1024
{
    [Forward]
    static Tensor Product([Shape(1024, 1024)] Tensor a, [Shape(1024, 1024)] Tensor b) => MatMul(a, b);
}

/// <summary>A product of 2048 x 2048 matrices.</summary>
[Network]
sealed partial class Product2048
{
    [Forward]
    static Tensor Product([Shape(2048, 2048)] Tensor a, [Shape(2048, 2048)] Tensor b) => MatMul(a, b);
}
