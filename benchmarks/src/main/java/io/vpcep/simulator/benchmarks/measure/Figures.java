package io.vpcep.simulator.benchmarks.measure;

import java.util.Locale;

/** How figures are written in the tables. */
public final class Figures {
  private Figures() {}

  /** A ratio, its median and in brackets its quartiles. */
  public static String ratio(Quartiles ratio) {
    return spread(ratio, "%.2f");
  }

  /** A figure without decimals, its median and in brackets its quartiles. */
  public static String whole(Quartiles figure) {
    return spread(figure, "%,.0f");
  }

  /** A figure with one decimal, its median and in brackets its quartiles. */
  public static String tenths(Quartiles figure) {
    return spread(figure, "%,.1f");
  }

  /** A number with its thousands set apart. */
  public static String whole(double number) {
    return one(number, "%,.0f");
  }

  private static String spread(Quartiles figure, String form) {
    return one(figure.median(), form)
        + " ("
        + one(figure.low(), form)
        + " to "
        + one(figure.high(), form)
        + ")";
  }

  private static String one(double number, String form) {
    return String.format(Locale.ROOT, form, number);
  }
}
