package io.vpcep.simulator.internal.setting;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** Which known names somebody may have meant who wrote an unknown one. */
public final class NearNames {
  // More would be a list to search, like that of all names.
  private static final int MOST = 3;
  // Of four letters, one may be wrong: who errs more often has meant something else.
  private static final int LETTERS_PER_MISTAKE = 4;

  private record Near(String name, int distance) {}

  private NearNames() {}

  /** The near ones, the nearest first; upper and lower case do not matter. */
  public static List<String> of(String text, Collection<String> names) {
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(names, "names");
    return names.stream()
        .distinct()
        .filter(name -> mayBeNear(text, name))
        .map(name -> new Near(name, distance(lower(text), lower(name))))
        .filter(near -> near.distance() <= allowed(near.name()))
        .sorted(Comparator.comparingInt(Near::distance))
        .limit(MOST)
        .map(Near::name)
        .toList();
  }

  /** The same in words that follow what is wrong, such as {@code , perhaps A or B}; or nothing. */
  public static String hint(String text, Collection<String> names) {
    List<String> near = of(text, names);
    return near.isEmpty() ? "" : ", perhaps " + String.join(" or ", near);
  }

  /** Texts of any length come from outside; only those are compared that can be near. */
  private static boolean mayBeNear(String text, String name) {
    return Math.abs(text.length() - name.length()) <= allowed(name);
  }

  private static int allowed(String name) {
    return Math.max(1, name.length() / LETTERS_PER_MISTAKE);
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  /** How many letters are to be added, left out, replaced, or swapped with their neighbour. */
  private static int distance(String one, String other) {
    int[][] costs = new int[one.length() + 1][other.length() + 1];
    for (int i = 0; i <= one.length(); i++) {
      for (int j = 0; j <= other.length(); j++) {
        costs[i][j] = i == 0 || j == 0 ? i + j : cheapest(costs, one, other, i, j);
      }
    }
    return costs[one.length()][other.length()];
  }

  private static int cheapest(int[][] costs, String one, String other, int i, int j) {
    char last = one.charAt(i - 1);
    char otherLast = other.charAt(j - 1);
    int replaced = costs[i - 1][j - 1] + (last == otherLast ? 0 : 1);
    int cost = Math.min(replaced, 1 + Math.min(costs[i - 1][j], costs[i][j - 1]));
    boolean swapped =
        i > 1 && j > 1 && last == other.charAt(j - 2) && one.charAt(i - 2) == otherLast;
    return swapped ? Math.min(cost, costs[i - 2][j - 2] + 1) : cost;
  }
}
