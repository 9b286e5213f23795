package io.vpcep.simulator.junit.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/**
 * The simulators of extensions that a test registers. Each enters itself into Jupiter's store, so
 * that all know of all, and a parameter goes to the right one.
 *
 * @param entries those of a context and of those around it
 * @param replaced those that gave way to one nearer; Jupiter calls them all the same
 */
record RegisteredSimulators(List<Entry> entries, List<Declaration> replaced) {
  private static final RegisteredSimulators NONE = new RegisteredSimulators(List.of(), List.of());

  private static final Namespace NAMESPACE = Namespace.create(RegisteredSimulators.class);

  private record Entry(Declaration declaration, ExtensionContext owner) {}

  /** Those that a context knows. */
  static Collection<Declaration> of(ExtensionContext context) {
    return known(context).entries.stream().map(Entry::declaration).toList();
  }

  /** The context that one was entered for: of a static field, the class; else the test. */
  static Optional<ExtensionContext> ownerOf(Declaration declaration, ExtensionContext context) {
    return known(context).entries.stream()
        .filter(entry -> entry.declaration.equals(declaration))
        .map(Entry::owner)
        .findFirst();
  }

  /**
   * Enters one for a context and those in it; one farther away with the same name gives way.
   *
   * @return whether it was not there
   * @throws ExtensionConfigurationException if the same class or test has another with its name
   */
  static boolean enter(Declaration declaration, ExtensionContext context) {
    RegisteredSimulators known = known(context);
    if (known.replaced.contains(declaration) || ownerOf(declaration, context).isPresent()) {
      return false;
    }
    List<Entry> entries = new ArrayList<>();
    List<Declaration> replaced = new ArrayList<>(known.replaced);
    for (Entry entry : known.entries) {
      if (!entry.declaration.name().equals(declaration.name())) {
        entries.add(entry);
      } else if (entry.owner.getUniqueId().equals(context.getUniqueId())) {
        throw declaration.mistake(
            "name", declaration.name(), "there are two of this name; give one another", null);
      } else {
        replaced.add(entry.declaration);
      }
    }
    entries.add(new Entry(declaration, context));
    context.getStore(NAMESPACE).put(NAMESPACE, new RegisteredSimulators(entries, replaced));
    return true;
  }

  private static RegisteredSimulators known(ExtensionContext context) {
    RegisteredSimulators known =
        context.getStore(NAMESPACE).get(NAMESPACE, RegisteredSimulators.class);
    return known == null ? NONE : known;
  }
}
