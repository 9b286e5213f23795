package io.vpcep.simulator.internal.state;

import io.vpcep.simulator.caller.Caller;
import io.vpcep.simulator.model.ActiveStatus;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Which account owns which project. */
public final class Directory {
  private final SeededSource source;
  private final Map<String, String> domainByProject = new HashMap<>();
  private final Map<String, ActiveStatus> statusByDomain = new HashMap<>();

  Directory(SeededSource source) {
    this.source = source;
  }

  /** The caller for a named account in its default project; brings both to life. */
  public Caller account(String name) {
    Caller caller = Caller.of(source.hexIdFor("account", name), source.hexIdFor("project", name));
    claim(caller);
    return caller;
  }

  /** The caller for the owner of a project; for an unknown one, an account of its own. */
  public Caller ownerOf(String projectId) {
    String domainId = findOwner(projectId).orElseGet(() -> source.hexIdFor("owner", projectId));
    return Caller.of(domainId, projectId);
  }

  /** The account that owns a project, if the project is known. */
  public Optional<String> findOwner(String projectId) {
    return Optional.ofNullable(domainByProject.get(projectId));
  }

  /** The standing of an account: active unless set. */
  public ActiveStatus status(String domainId) {
    return statusByDomain.getOrDefault(domainId, ActiveStatus.ACTIVE);
  }

  /** Sets the standing of an account. */
  public void setStatus(String domainId, ActiveStatus status) {
    statusByDomain.put(domainId, status);
  }

  /** Makes a project known, owned by the caller, unless it is known already. */
  public void claim(Caller caller) {
    domainByProject.putIfAbsent(caller.projectId(), caller.domainId());
  }
}
