package io.github.pbxkit.numbering.spring;

import io.github.pbxkit.numbering.ImportOptions;
import io.github.pbxkit.numbering.LiveRegistry;
import io.github.pbxkit.numbering.NumberingRegistry;
import io.github.pbxkit.numbering.ReloadGuard;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;

/**
 * {@link Numbering} and what is under it. A {@link LiveRegistry}, {@link ImportOptions} or {@link ReloadGuard} of the
 * application takes the place of the one made here.
 */
@AutoConfiguration
@ConditionalOnBooleanProperty(name = "pbxkit.numbering.enabled", matchIfMissing = true)
@EnableConfigurationProperties(NumberingProperties.class)
public final class NumberingAutoConfiguration {
    @Bean
    @ConditionalOnMissingBean
    ReloadGuard numberingReloadGuard(NumberingProperties settings) {
        return new ReloadGuard(
                settings.getReload().getMaxLoss(), settings.getReload().getMaxRejected());
    }

    @Bean
    @ConditionalOnMissingBean
    ImportOptions numberingImportOptions(NumberingProperties settings) {
        return ImportOptions.builder().overlaps(settings.getOverlaps()).build();
    }

    @Bean
    @ConditionalOnMissingBean
    LiveRegistry liveRegistry(NumberingProperties settings, ReloadGuard guard) {
        if (settings.getFiles().isEmpty() && settings.getSnapshot() == null) {
            throw NumberingStartException.noFiles();
        }
        return new LiveRegistry(NumberingRegistry.empty(), guard);
    }

    @Bean
    NumberingLoader numberingLoader(
            NumberingProperties settings,
            ImportOptions options,
            LiveRegistry live,
            ObjectProvider<Clock> clock,
            ApplicationEventPublisher events) {
        NumberingLoader loader = new NumberingLoader(
                settings, options, live, clock.getIfUnique(Clock::systemDefaultZone), events::publishEvent);
        if (settings.getStartup() == NumberingStartup.REQUIRED && hasSources(settings)) {
            loader.loadFirst();
            if (live.current().size() == 0) {
                throw NumberingStartException.noNumbers(loader.status().doubts());
            }
        }
        return loader;
    }

    private static boolean hasSources(NumberingProperties settings) {
        return !settings.getFiles().isEmpty() || settings.getSnapshot() != null;
    }

    @Bean
    Numbering numbering(LiveRegistry live, NumberingLoader loader) {
        return new Numbering(live, loader);
    }

    @Bean
    NumberingLifecycle numberingLifecycle(NumberingLoader loader, NumberingProperties settings) {
        return new NumberingLifecycle(
                loader, hasSources(settings), settings.getReload().getEvery());
    }
}
