package dev.starloom.render.wan.session;

import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.platform.Fp16Conversions;
import dev.starloom.render.wan.tensor.Tensor;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;

/** Between our numbers and the runtime's, in whatever type the network declares. */
final class Tensors {
  private Tensors() {}

  /**
   * A tensor outside the heap, which the caller closes.
   *
   * @throws IllegalArgumentException for a type that no input of these networks has
   */
  static OnnxTensor onnx(OrtEnvironment environment, Tensor tensor, OnnxJavaType type)
      throws OrtException {
    float[] data = tensor.data();
    long[] shape = tensor.shape();
    return switch (type) {
      case FLOAT -> {
        FloatBuffer direct = bytes(data.length, Float.BYTES).asFloatBuffer();
        yield OnnxTensor.createTensor(environment, direct.put(data).flip(), shape);
      }
      case INT64 -> {
        var direct = bytes(data.length, Long.BYTES).asLongBuffer();
        for (float value : data) {
          direct.put((long) value);
        }
        yield OnnxTensor.createTensor(environment, direct.flip(), shape);
      }
      case FLOAT16 -> {
        var half = Fp16Conversions.convertFloatBufferToFp16Buffer(FloatBuffer.wrap(data));
        yield OnnxTensor.createTensor(environment, half, shape, type);
      }
      case BFLOAT16 -> {
        var half = Fp16Conversions.convertFloatBufferToBf16Buffer(FloatBuffer.wrap(data));
        yield OnnxTensor.createTensor(environment, half, shape, type);
      }
      default -> throw new IllegalArgumentException("no input takes " + type);
    };
  }

  static Tensor read(OnnxTensor tensor) {
    return Tensor.of(tensor.getFloatBuffer(), tensor.getInfo().getShape());
  }

  private static ByteBuffer bytes(int count, int size) {
    return ByteBuffer.allocateDirect(Math.multiplyExact(count, size))
        .order(ByteOrder.nativeOrder());
  }
}
