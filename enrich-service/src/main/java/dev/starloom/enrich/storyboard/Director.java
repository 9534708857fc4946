package dev.starloom.enrich.storyboard;

import dev.starloom.contracts.story.Fact;
import dev.starloom.contracts.story.Keyword;
import dev.starloom.contracts.story.Shot;
import dev.starloom.contracts.story.StoryRequest;
import dev.starloom.contracts.story.Storyboard;
import dev.starloom.enrich.claim.Claims;
import dev.starloom.enrich.language.Language;
import dev.starloom.enrich.language.LanguageByScript;
import dev.starloom.enrich.lexicon.Lexicon;
import dev.starloom.enrich.lexicon.Mention;
import dev.starloom.enrich.llm.Commission;
import dev.starloom.enrich.llm.Draft;
import dev.starloom.enrich.llm.Screenwriter;
import dev.starloom.enrich.llm.Script;
import dev.starloom.enrich.narration.Retelling;
import dev.starloom.enrich.narration.SpeechRate;
import dev.starloom.enrich.scene.Feasts;
import dev.starloom.enrich.scene.Picture;
import dev.starloom.enrich.scene.SceneComposer;
import dev.starloom.enrich.scene.Setting;
import dev.starloom.enrich.view.Asked;
import dev.starloom.enrich.view.Chosen;
import dev.starloom.enrich.view.SkyFacts;
import dev.starloom.enrich.view.SkyRemarks;
import dev.starloom.enrich.view.StorySky;
import dev.starloom.enrich.visual.Cast;
import dev.starloom.enrich.visual.Continuity;
import dev.starloom.enrich.visual.PromptWriter;
import dev.starloom.enrich.visual.Styles;
import dev.starloom.enrich.word.Chance;
import dev.starloom.platform.failure.PermanentFailure;
import dev.starloom.sky.SkyData;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Plans a film from a story: which shots, what they show, what is said, how long.
 *
 * <p>Equal requests give equal storyboards as long as the screenwriter does. Thread-safe.
 */
public final class Director {
  private static final String DEFAULT_MOOD = "wonder";
  private static final String RULES = "rules";
  private static final String NO_DAY =
      "By day no star is seen; what the story tells of the day is shown under the night sky.";

  private final Lexicon lexicon;
  private final Lexicon cues;
  private final Claims claims = Claims.bundled();
  private final Map<Language, SpeechRate> rates = new EnumMap<>(Language.class);
  private final Sizes sizes = new Sizes();
  private final SceneComposer scenes = new SceneComposer();
  private final StorySky skies;
  private final SkyRemarks remarks;
  private final SkyFacts facts;
  private final Wishes wishes;
  private final ShotWriter writer;
  private final Scripted scripted;
  private final Screenwriter screenwriter;

  /**
   * @param screenwriter is asked first; where it has no script, the rules cut the story
   */
  public Director(Lexicon lexicon, Lexicon cues, SkyData sky, Screenwriter screenwriter) {
    this.lexicon = lexicon;
    this.cues = cues;
    this.skies = new StorySky(sky);
    this.remarks = new SkyRemarks(sky);
    this.facts = new SkyFacts(sky);
    this.wishes = new Wishes(sky);
    this.writer = new ShotWriter(lexicon);
    this.scripted = new Scripted(new PromptWriter(lexicon));
    this.screenwriter = screenwriter;
    for (Language language : Language.values()) {
      rates.put(language, SpeechRate.bundled(language));
    }
  }

  /** With the lexicon and the sky that come with the service; takes some 100 ms, so keep it. */
  public static Director bundled() {
    return under(SkyData.bundled());
  }

  /** The same under a sky that is already there. */
  public static Director under(SkyData sky) {
    return new Director(Lexicon.bundled(), Lexicon.bundledCues(), sky, Screenwriter.NOBODY);
  }

  /**
   * @param request complete but for language, seconds and sky, which may be null
   * @throws PermanentFailure {@code empty_prompt}, {@code unknown_language}, {@code unknown_style},
   *     {@code invalid_size}, {@code invalid_sky}
   */
  public Storyboard direct(StoryRequest request) {
    String prompt = request.prompt();
    if (prompt == null || prompt.isBlank()) {
      throw new PermanentFailure("empty_prompt", "The prompt is empty; write at least one word.");
    }
    FrameSize.parse(request.size());
    wishes.require(request.sky());
    Story read = read(request);
    List<Mention> mentions = read.whole().mentions();
    Set<String> notes =
        new LinkedHashSet<>(claims.contradictions(prompt, read.language(), mentions));
    Draft draft = screenwriter.write(commission(read));
    notes.addAll(draft.notes());
    Cast cast = Cast.of(prompt, read.language(), mentions);
    var continuity = new Continuity(cast.characters(), lexicon, read.language());
    Story story = read.told(draft.script().map(s -> Scripted.held(s, continuity, notes)));
    return board(story, cast, plans(story, cast, notes), notes);
  }

  private Story read(StoryRequest request) {
    String prompt = request.prompt();
    String style = Styles.require(request.style());
    Language language =
        request.language() == null ? LanguageByScript.of(prompt) : Language.of(request.language());
    Language spoken = request.narration() == null ? language : Language.of(request.narration());
    Picture whole = sifted(prompt, language);
    return new Story(
        request,
        style,
        language,
        rates.get(spoken),
        whole,
        whole.mood().orElse(DEFAULT_MOOD),
        Optional.empty());
  }

  private static Commission commission(Story story) {
    StoryRequest request = story.request();
    return new Commission(
        request.prompt(), story.language(), story.spoken(), story.style(), Takes.most(request));
  }

  private Storyboard board(Story story, Cast cast, List<ShotPlan> plans, Set<String> notes) {
    StoryRequest request = story.request();
    FrameSize size = FrameSize.parse(request.size());
    List<Shot> shots = shots(story, plans);
    SecondLine.remark(story, shots, notes);
    return new Storyboard(
        story.spoken().code(),
        title(story),
        story.style(),
        story.mood(),
        request.seed(),
        size.width(),
        size.height(),
        request.fps(),
        request.voice(),
        request.music(),
        keywords(request.prompt(), story.whole().mentions()),
        shots,
        List.copyOf(notes),
        request.engine(),
        request.quality(),
        story.script().map(Script::director).orElse(RULES),
        cast.characters(),
        facts(story, plans),
        Finishing.of(request),
        request.seconds());
  }

  private List<Shot> shots(Story story, List<ShotPlan> plans) {
    List<Shot> shots = plans.stream().map(plan -> writer.write(story, plan)).toList();
    var casts = plans.stream().map(ShotPlan::cast).toList();
    return story.script().map(s -> scripted.shown(s, shots, casts, story.language())).orElse(shots);
  }

  private static String title(Story story) {
    List<Mention> mentions = story.whole().mentions();
    String own = Title.of(story.request().prompt(), mentions);
    if (!own.isEmpty() && !story.isRetold()) {
      return own;
    }
    var retelling = new Retelling(story.spoken());
    return retelling.title(mentions).orElse(own.isEmpty() ? retelling.untitled() : own);
  }

  private List<Fact> facts(Story story, List<ShotPlan> plans) {
    Set<Fact> facts = new LinkedHashSet<>();
    story.whole().mentions().forEach(named -> Feasts.fact(named.entry()).ifPresent(facts::add));
    facts.addAll(this.facts.of(plans.stream().map(ShotPlan::sky).toList()));
    return List.copyOf(facts);
  }

  /** What the text names, and not by chance. */
  private Picture sifted(String text, Language language) {
    Picture found = Picture.of(text, lexicon, cues);
    var chance = new Chance(text, language);
    return new Picture(chance.sift(found.mentions()), chance.sift(found.cues()), found.person());
  }

  private static List<Keyword> keywords(String prompt, List<Mention> mentions) {
    return mentions.stream().map(mention -> mention.keyword(prompt)).toList();
  }

  /**
   * @param notes gets a sentence for everything that is not as asked
   */
  private List<ShotPlan> plans(Story story, Cast cast, Set<String> notes) {
    List<Take> takes = new Takes(story, rates.get(story.language())).plan(notes);
    List<Picture> pictures = takes.stream().map(Take::picture).toList();
    List<Setting> ruled = scenes.compose(pictures, story.request().seed());
    List<Setting> settings = story.script().map(s -> Scripted.filmed(s, ruled)).orElse(ruled);
    if (settings.stream().anyMatch(Setting::isByDay)) {
      notes.add(NO_DAY);
    }
    List<Asked> asked = ShotWriter.asks(story, takes, settings);
    List<Chosen> chosen = skies.over(asked);
    notes.addAll(remarks.of(asked, chosen));
    List<String> own = sizes.of(takes);
    List<String> frames = story.script().map(s -> Scripted.sizes(s, own)).orElse(own);
    List<String> cuts = Cuts.of(takes, settings, chosen);
    var shown = cast.shown(takes.stream().map(Take::words).toList(), pictures);
    return IntStream.range(0, takes.size())
        .mapToObj(
            i ->
                new ShotPlan(
                    i,
                    takes.get(i),
                    settings.get(i),
                    chosen.get(i),
                    shown.get(i),
                    frames.get(i),
                    cuts.get(i)))
        .toList();
  }
}
