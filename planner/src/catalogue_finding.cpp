// What a plan asks of products that the catalogue knows better, or does not know.

#include "finding_list.h"
#include "plan_text.h"
#include "planner/rules.h"

#include <cmath>
#include <map>

namespace sightline::planner {
namespace {

class CatalogueCheck {
public:
    CatalogueCheck(const Plan& plan, const Catalogue& catalogue, FindingList& list)
        : m_plan(plan), m_catalogue(catalogue), m_list(list) {
        for (const Product& product : catalogue.products()) {
            if (product.kind != "camera") {
                m_otherIds.emplace_back(product.id);
                continue;
            }
            m_cameras.emplace(product.id, &product);
            for (const Figure& figure : product.figures)
                m_cameras.emplace(figure.id, &product);
            for (const auto& [alias, index] : product.aliases)
                m_cameras.emplace(alias, &product);
        }
        for (const auto& [id, product] : m_cameras)
            if (id.ends_with(".price") || product->id == id || id.find('.') == id.rfind('.')) m_cameraIds.emplace_back(id);
    }

    void site(const Site& site, const std::string& place) {
        for (std::size_t k = 0; k < site.kept.size() && !m_list.isFull(); ++k)
            kept(site.kept[k], place + "/kept/" + std::to_string(k) + "/product");
        for (std::size_t g = 0; g < site.groups.size() && !m_list.isFull(); ++g)
            group(site.groups[g], place + "/camera_groups/" + std::to_string(g));
    }

private:
    void kept(const KeptKit& kit, const std::string& place) {
        const Product* const product = m_catalogue.product(kit.product);
        if (product) {
            ndaa(*product, kit.product, place);
            return;
        }
        const std::string near = nearestKey(kit.product, m_otherIds);
        m_list.add(Severity::Warning, place,
                   "the catalogue has no product \"" + kit.product + "\", so what is kept carries nothing",
                   near.empty() ? "sightline-cli catalogue list shows all products" : "Did you mean \"" + near + "\"?");
    }

    void group(const CameraGroup& group, const std::string& place) {
        const auto found = m_cameras.find(*group.camera);
        if (found == m_cameras.end()) {
            const std::string near = nearestKey(*group.camera, m_cameraIds);
            m_list.add(Severity::Warning, place + "/camera", "the catalogue has no camera \"" + *group.camera + "\"",
                       near.empty() ? "sightline-cli catalogue list --kind camera shows them" : "Did you mean \"" + near + "\"?");
            return;
        }
        const Product& camera = *found->second;
        picture(group, camera, place);
        codec(group, camera, place);
        ndaa(camera, *group.camera, place + "/camera");
    }

    void picture(const CameraGroup& group, const Product& camera, const std::string& place) {
        const auto most = [&](const char* key) { return camera.number(key).value_or(INFINITY); };
        const std::string name = camera.vendor + " " + camera.model;
        if (*group.fps > most("max_fps"))
            m_list.add(Severity::Warning, place + "/fps",
                       plainNumber(*group.fps) + " fps is more than the " + plainNumber(most("max_fps")) + " of " + name,
                       "Lower the frames, or choose another camera");
        const double pixels = static_cast<double>(*group.width) * *group.height;
        if (pixels > most("width") * most("height"))
            m_list.add(Severity::Warning, place + "/width",
                       std::to_string(*group.width) + "x" + std::to_string(*group.height) + " is more than the " +
                           plainNumber(most("width")) + "x" + plainNumber(most("height")) + " of " + name,
                       "Lower the pixels, or choose another camera");
        if (const double imagers = camera.number("imagers").value_or(1); imagers > 1 && group.sensors.isDefault())
            m_list.add(Severity::Note, place + "/sensors",
                       name + " has " + plainNumber(imagers) + " sensors, and the plan counts one picture",
                       "Set sensors to " + plainNumber(imagers) + " with the pixels of one of them");
    }

    void codec(const CameraGroup& group, const Product& camera, const std::string& place) {
        const std::string known = loweredAscii(camera.fact("codecs"));
        static const std::map<Codec, const char*> spellings = {
            {Codec::Mjpeg, "mjpeg"}, {Codec::H264, "h.264"}, {Codec::H265, "h.265"}, {Codec::Av1, "av1"}};
        if (known.empty() || group.codec.isDefault() || known.find(spellings.at(*group.codec)) != std::string::npos) return;
        m_list.add(Severity::Warning, place + "/codec",
                   std::string(codecKey(*group.codec)) + " is not among the codecs of " + camera.vendor + " " + camera.model +
                       " (" + camera.fact("codecs") + ")",
                   "Choose one of those, or another camera");
    }

    /// Products whose maker is barred but whose id does not say so; findings(plan) sees those whose id does.
    void ndaa(const Product& product, const std::string& entry, const std::string& place) {
        if (!m_plan.requirements.needs.contains(Need::Ndaa)) return;
        const std::string fact = product.fact("ndaa");
        if (fact == "banned")
            m_list.add(Severity::Warning, place, "\"" + entry + "\" is of a brand that the must-have NDAA rules out",
                       "Choose another brand, or drop the must-have");
        else if (fact == "check")
            m_list.add(Severity::Note, place, "\"" + entry + "\" is not known to meet the must-have NDAA",
                       "Ask the maker for a letter about this model");
    }

    const Plan& m_plan;
    const Catalogue& m_catalogue;
    FindingList& m_list;
    std::map<std::string, const Product*, std::less<>> m_cameras; ///< by product id, figure id and alias
    std::vector<std::string_view> m_cameraIds;                    ///< those a person would type
    std::vector<std::string_view> m_otherIds;
};

} // namespace

std::vector<Finding> catalogueFindings(const Plan& plan, const Catalogue& catalogue) {
    FindingList list;
    CatalogueCheck check(plan, catalogue, list);
    for (std::size_t s = 0; s < plan.sites.size() && !list.isFull(); ++s)
        check.site(plan.sites[s], "/sites/" + std::to_string(s));
    return std::move(list).sorted();
}

} // namespace sightline::planner
