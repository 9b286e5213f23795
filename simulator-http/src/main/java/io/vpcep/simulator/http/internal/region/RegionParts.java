package io.vpcep.simulator.http.internal.region;

import io.vpcep.simulator.SimulatedRegion;
import io.vpcep.simulator.http.internal.document.Document;
import io.vpcep.simulator.http.internal.document.DocumentException;
import io.vpcep.simulator.http.internal.document.DocumentMapper;
import io.vpcep.simulator.internal.frontend.FrontEnd;
import io.vpcep.simulator.snapshot.RegionSnapshot;
import io.vpcep.simulator.snapshot.SnapshotRefusedException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A region document: one text or several, whose sections add up. */
public final class RegionParts {
  private final List<RegionPart> parts;

  private RegionParts(List<RegionPart> parts) {
    this.parts = parts;
  }

  /**
   * A document of one text, in JSON or YAML.
   *
   * @param source how mistakes name it
   * @throws DocumentException if it is not in the form; tells no secret
   */
  public static RegionParts read(String source, byte[] content, boolean json) {
    return new RegionParts(List.of(RegionPart.read(source, content, json)));
  }

  /**
   * A snapshot as a document, complete; passwords and secret keys are in it.
   *
   * @param tokenKey the secret key of tokens; null if it follows from the seed
   */
  public static RegionParts of(RegionSnapshot snapshot, @Nullable String tokenKey) {
    RegionForm form = FormMaker.form(snapshot, tokenKey);
    Document document = Document.ofJson(DocumentMapper.lines(form, true));
    return new RegionParts(
        List.of(new RegionPart("region " + snapshot.regionName(), document, form)));
  }

  /**
   * As JSON in UTF-8, in a fixed order.
   *
   * @param secrets whether passwords and keys are written too
   * @throws DocumentException if it has several parts
   */
  public byte[] json(boolean secrets) {
    if (parts.size() > 1) {
      throw parts.get(1).mistake("", "a document made of several documents cannot be written");
    }
    return DocumentMapper.lines(parts.get(0).form(), secrets);
  }

  /** The parts of this one, and then those of another. */
  public RegionParts with(RegionParts others) {
    return new RegionParts(Stream.concat(parts.stream(), others.parts.stream()).toList());
  }

  /**
   * What the parts say that say something about a field of the region.
   *
   * @throws DocumentException if they contradict each other
   */
  private <T> Optional<T> only(String field, Function<RegionForm, @Nullable T> value) {
    @Nullable T found = null;
    @Nullable Place where = null;
    for (RegionPart part : parts) {
      @Nullable T here = value.apply(part.form());
      if (here != null && where == null) {
        found = here;
        where = new Place(part, field);
      } else if (here != null && !here.equals(found)) {
        throw part.mistake(field, "it is another one at " + where);
      }
    }
    return Optional.ofNullable(found);
  }

  /** The name of the region it is of, if it says so. */
  public Optional<String> regionName() {
    return only("region", RegionForm::region);
  }

  /** The seed of the region it is of, if it says so. */
  public Optional<Long> seed() {
    return only("seed", RegionForm::seed);
  }

  /** The account namespace of the region it is of, if it says so. */
  public Optional<String> accountNamespace() {
    return only("account_namespace", RegionForm::accountNamespace);
  }

  /** The key of tokens, if it says so. */
  public Optional<String> tokenKey() {
    return only("token_key", RegionForm::tokenKey);
  }

  Optional<Instant> now() {
    return only("now", RegionForm::now);
  }

  Optional<RegionSnapshot.Draws> draws() {
    return only("draws", RegionForm::draws);
  }

  boolean have(Function<RegionForm, @Nullable List<?>> section) {
    return parts.stream().anyMatch(part -> section.apply(part.form()) != null);
  }

  /** The entries of a section of all parts, each made into something that knows its place. */
  <F, T> List<T> each(
      String name, Function<RegionForm, @Nullable List<F>> section, EntryReader<F, T> reader) {
    List<T> all = new ArrayList<>();
    for (RegionPart part : parts) {
      all.addAll(
          EntryReader.readAll(new Place(part, ""), name, section.apply(part.form()), reader));
    }
    return all;
  }

  /** The place of the document as a whole. */
  Place top() {
    return new Place(parts.get(0), "");
  }

  /**
   * Puts it into a region in place of what is there; what it says nothing of stays, but for
   * services of projects and endpoints.
   *
   * @return who cannot log in
   * @throws DocumentException if it does not fit; the region is then as it was
   */
  public List<LockedOut> replaceIn(SimulatedRegion region) {
    return replaceIn(region, region::restore);
  }

  /**
   * The same by another door than that for restoring.
   *
   * @param door takes the state over, and does nothing but that
   */
  public List<LockedOut> replaceIn(SimulatedRegion region, Consumer<RegionSnapshot> door) {
    return apply(region, false, door);
  }

  /**
   * Adds it to what is in a region.
   *
   * @return who cannot log in
   * @throws DocumentException if it does not fit; the region is then as it was
   */
  public List<LockedOut> addTo(SimulatedRegion region) {
    return apply(region, true, region.unwrap(FrontEnd.class)::extend);
  }

  /**
   * What a region would have in it if this were put in place of what is there.
   *
   * @throws DocumentException if it does not fit
   */
  public RegionSnapshot snapshotIn(SimulatedRegion region) {
    return new SnapshotMaker(again(), region.snapshot(), region.config(), false).snapshot();
  }

  private void arm(SimulatedRegion region) {
    each(
        "faults",
        RegionForm::faults,
        (form, place) -> place.made(() -> region.faults().arm(form.fault())));
    each(
        "steps",
        RegionForm::steps,
        (form, place) -> place.made(() -> region.transitions().arm(form.rule())));
  }

  /** The same with forms of its own, which who makes a snapshot fills in. */
  private RegionParts again() {
    return new RegionParts(parts.stream().map(RegionPart::again).toList());
  }

  private List<LockedOut> apply(
      SimulatedRegion region, boolean adding, Consumer<RegionSnapshot> door) {
    List<LockedOut> lockedOut = new ArrayList<>();
    region.setUp(
        () -> {
          SnapshotMaker maker =
              new SnapshotMaker(again(), region.snapshot(), region.config(), adding);
          RegionSnapshot snapshot = maker.snapshot();
          try {
            door.accept(snapshot);
          } catch (SnapshotRefusedException e) {
            throw maker.mistake(e);
          }
          arm(region);
          lockedOut.addAll(maker.lockedOut());
        });
    return lockedOut;
  }
}
