package io.vpcep.simulator.junit;

import java.net.URL;
import java.net.URLClassLoader;

/** Loads this module's classes anew, and knows nothing of a class, or of what is in a package. */
final class HidingLoader extends URLClassLoader {
  private final String hidden;

  /** Hides a class, or if the name ends in a dot, a package with those in it. */
  HidingLoader(String hidden) {
    super(
        new URL[] {home(VpcepSimulator.class), home(HidingLoader.class)},
        HidingLoader.class.getClassLoader());
    this.hidden = hidden;
  }

  private static URL home(Class<?> type) {
    return type.getProtectionDomain().getCodeSource().getLocation();
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    if (hidden.endsWith(".") ? name.startsWith(hidden) : name.equals(hidden)) {
      throw new ClassNotFoundException(name);
    }
    if (!name.startsWith("io.vpcep.simulator.junit.") || name.equals(JupiterRun.class.getName())) {
      return super.loadClass(name, resolve);
    }
    synchronized (getClassLoadingLock(name)) {
      Class<?> loaded = findLoadedClass(name);
      return loaded == null ? findClass(name) : loaded;
    }
  }

  @Override
  public String toString() {
    return "hiding";
  }
}
