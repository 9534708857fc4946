package dev.starloom.postprocess.narration;

import com.sun.jna.Callback;
import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.NativeLong;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.IntByReference;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * The eSpeak NG library, called from Java. It has one global state: one instance a process, one
 * thread at a time.
 */
final class Espeak {
  private static final int SYNCHRONOUS = 2;
  private static final int BUFFER_MILLIS = 200;
  private static final int BY_CHARACTER = 1;
  private static final int UTF8 = 1;
  private static final int RATE = 1;
  private static final int PITCH = 3;
  private static final int RANGE = 4;
  private static final int WORD_EVENT = 1;

  /**
   * {@code espeak_EVENT} on a 64-bit machine: four ints of interest, then a pointer and a union.
   */
  private static final int EVENT_BYTES = 40;

  private static final int TEXT_POSITION_AT = 8;
  private static final int AUDIO_MILLIS_AT = 16;
  private static final int MAX_EVENTS = 4096;

  interface Api extends Library {
    int espeak_Initialize(int output, int bufferMillis, String dataParent, int options);

    void espeak_SetSynthCallback(Samples callback);

    int espeak_SetVoiceByName(String name);

    int espeak_SetParameter(int parameter, int value, int relative);

    int espeak_Synth(
        byte[] text,
        NativeLong size,
        int position,
        int positionType,
        int end,
        int flags,
        IntByReference id,
        Pointer user);

    int espeak_Synchronize();
  }

  interface Samples extends Callback {
    int invoke(Pointer samples, int count, Pointer events);
  }

  private final Api api;
  private final int sampleRate;
  private final ByteArrayOutputStream pcm = new ByteArrayOutputStream();
  private final StringBuilder words = new StringBuilder();

  /** Native code keeps the only other reference, which the garbage collector can't see. */
  private final Samples callback = this::receive;

  Espeak(String library, String dataParent) {
    api = Native.load(library, Api.class);
    sampleRate = api.espeak_Initialize(SYNCHRONOUS, BUFFER_MILLIS, dataParent, 0);
    if (sampleRate <= 0) {
      throw new IllegalStateException("speech data is not usable: " + dataParent);
    }
    api.espeak_SetSynthCallback(callback);
  }

  int sampleRate() {
    return sampleRate;
  }

  /**
   * Returns signed 16-bit little-endian mono samples; {@link #words()} belongs to the same text.
   */
  byte[] speak(String voice, int rate, int pitch, int range, String text) {
    pcm.reset();
    words.setLength(0);
    require(api.espeak_SetVoiceByName(voice), "no voice " + voice);
    api.espeak_SetParameter(RATE, rate, 0);
    api.espeak_SetParameter(PITCH, pitch, 0);
    api.espeak_SetParameter(RANGE, range, 0);
    byte[] utf8 = (text + "\0").getBytes(StandardCharsets.UTF_8);
    var size = new NativeLong(utf8.length);
    require(api.espeak_Synth(utf8, size, 0, BY_CHARACTER, 0, UTF8, null, null), "can't speak");
    api.espeak_Synchronize();
    return pcm.toByteArray();
  }

  /** Word beginnings as {@code position:millis,…}; positions count code points from 1. */
  String words() {
    return words.toString();
  }

  private static void require(int result, String otherwise) {
    if (result != 0) {
      throw new IllegalStateException(otherwise + " (" + result + ")");
    }
  }

  private int receive(Pointer samples, int count, Pointer events) {
    if (samples != null && count > 0) {
      pcm.writeBytes(samples.getByteArray(0, count * 2));
    }
    for (int i = 0; i < MAX_EVENTS; i++) {
      long at = (long) i * EVENT_BYTES;
      int type = events.getInt(at);
      if (type == 0) {
        break;
      }
      if (type == WORD_EVENT) {
        words.append(words.length() == 0 ? "" : ",");
        words.append(events.getInt(at + TEXT_POSITION_AT)).append(':');
        words.append(events.getInt(at + AUDIO_MILLIS_AT));
      }
    }
    return 0;
  }
}
